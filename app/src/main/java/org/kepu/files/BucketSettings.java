package org.kepu.files;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The S3-compatible store for uploaded files; without an endpoint they lie in the home folder. Settings {@code kepu.files.s3.*},
 * for example {@code KEPU_FILES_S3_ENDPOINT}.
 *
 * @param endpoint for example {@code https://s3.example.org}
 * @param region as the store calls it
 * @param bucket which must exist
 * @param pathStyle whether the bucket is part of the path; else it is part of the host name, as Aliyun and Tencent want it
 */
@ConfigurationProperties("kepu.files.s3")
record BucketSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("kepu") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean pathStyle) {

    boolean wanted() {
        return !endpoint.isBlank();
    }

    /** The address of a content. */
    URI address(String sha256) {
        URI base = URI.create(endpoint.replaceAll("/+$", ""));
        String path = "/" + sha256.substring(0, 2) + "/" + sha256;
        return pathStyle
                ? URI.create(base + "/" + bucket + path)
                : URI.create(base.getScheme() + "://" + bucket + "." + base.getAuthority() + base.getPath() + path);
    }

    @Override
    public String toString() {
        return "BucketSettings[" + endpoint + ", " + bucket + "]";
    }
}
