package org.kepu.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city's site is called and the marks a government portal carries at its foot; a mark that is not set is not shown.
 * Settings {@code kepu.site.*}, for example {@code KEPU_SITE_NAME}.
 *
 * @param name name of the site, for example 科普忻州; empty: the platform's name
 * @param sponsor 主办单位
 * @param organiser 承办单位
 * @param contact telephone or mail address for readers
 * @param code 网站标识码
 * @param icp ICP备案号
 * @param police 公安备案号
 * @param address where people reach the site, for codes on paper, as {@code https://kepu.example.gov.cn}; empty: as it was asked
 */
@ConfigurationProperties("kepu.site")
public record Site(
        @DefaultValue("") String name,
        @DefaultValue("") String sponsor,
        @DefaultValue("") String organiser,
        @DefaultValue("") String contact,
        @DefaultValue("") String code,
        @DefaultValue("") String icp,
        @DefaultValue("") String police,
        @DefaultValue("") String address) {}
