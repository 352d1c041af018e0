package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.personal.Field;
import org.kepu.personal.PersonalData;
import org.kepu.personal.Reach;
import org.kepu.shared.AccountId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where people want to be written to. */
@Service
@Transactional
public class Preferences {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    Preferences(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** What this person wants; silence if nothing was ever said. */
    @Transactional(readOnly = true)
    public Preference get(AccountId account) {
        return map(List.of(account)).getOrDefault(account, Preference.SILENT);
    }

    /** Changes it. Refused for what is no mail address or no mobile number. */
    public Outcome<AccountId> set(AccountId account, Preference wanted) {
        List<Refusal> refusals = wanted.refusals();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        jdbc.sql("""
                insert into notices.preference (account, english, to_dos, due, messages)
                values (:account, :english, :toDos, :due, :messages)
                on conflict (account) do update set english = excluded.english, to_dos = excluded.to_dos, due = excluded.due, messages = excluded.messages""")
                .param("account", account.value())
                .param("english", wanted.english())
                .param("toDos", wanted.toDos())
                .param("due", wanted.due())
                .param("messages", wanted.messages())
                .update();
        keep(account, Field.MAIL, wanted.mail());
        keep(account, Field.PHONE, wanted.phone());
        return Outcome.done(account);
    }

    /** What these people want, those who never said anything left out. */
    Map<AccountId, Preference> map(Collection<AccountId> accounts) {
        Map<AccountId, String> mails = personal.list(reach(accounts), accounts, Field.MAIL);
        Map<AccountId, String> phones = personal.list(reach(accounts), accounts, Field.PHONE);
        Map<AccountId, Preference> found = new HashMap<>();
        jdbc.sql("select * from notices.preference where account = any(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    AccountId account = new AccountId(row.getObject("account", UUID.class));
                    found.put(account, map(row, mails.getOrDefault(account, ""), phones.getOrDefault(account, "")));
                });
        return found;
    }

    private void keep(AccountId account, Field field, String text) {
        if (text.isEmpty()) {
            personal.remove(Reach.own(account), account, field);
        } else {
            personal.put(Reach.own(account), account, field, text);
        }
    }

    /** One person asks for himself; background work writes to many. */
    private static Reach reach(Collection<AccountId> accounts) {
        return accounts.size() == 1 ? Reach.own(accounts.iterator().next()) : Reach.everything();
    }

    private static Preference map(ResultSet row, String mail, String phone) throws SQLException {
        return new Preference(
                mail,
                phone,
                row.getBoolean("english"),
                row.getBoolean("to_dos"),
                row.getBoolean("due"),
                row.getBoolean("messages"));
    }
}
