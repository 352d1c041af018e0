package org.kepu.accounts;

import java.util.List;
import org.kepu.spreadsheets.Column;
import org.kepu.spreadsheets.SheetForm;

/** The sheets of this module. */
public final class AccountCells {

    /** In which people to invite are listed. */
    public static final SheetForm PEOPLE = new SheetForm(
            "accounts",
            List.of(
                    Column.of("name").needed().also("人员姓名", "联络员"),
                    Column.of("signInName").needed().also("手机号", "手机", "联系电话", "邮箱", "用户名"),
                    Column.of("unit").also("单位名称", "工作单位", "所在单位"),
                    Column.of("area").also("地区", "所在地区", "社区", "村")));

    /** In which invitation links are handed out. */
    public static final SheetForm LINKS = new SheetForm(
            "invitations",
            List.of(
                    Column.of("name"),
                    Column.of("signInName"),
                    Column.of("place"),
                    Column.of("link"),
                    Column.of("expires")));

    private AccountCells() {}
}
