package org.kepu.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                insert into notices.preference (account, mail, phone, english, to_dos, due, messages)
                values (:account, :mail, :phone, :english, :toDos, :due, :messages)
                on conflict (account) do update set mail = excluded.mail, phone = excluded.phone,
                    english = excluded.english, to_dos = excluded.to_dos, due = excluded.due, messages = excluded.messages""")
                .param("account", account.value())
                .param("mail", wanted.mail())
                .param("phone", wanted.phone())
                .param("english", wanted.english())
                .param("toDos", wanted.toDos())
                .param("due", wanted.due())
                .param("messages", wanted.messages())
                .update();
        return Outcome.done(account);
    }

    /** What these people want, those who never said anything left out. */
    Map<AccountId, Preference> map(Collection<AccountId> accounts) {
        Map<AccountId, Preference> found = new HashMap<>();
        jdbc.sql("select * from notices.preference where account = any(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new), Types.ARRAY)
                .query(row -> {
                    found.put(new AccountId(row.getObject("account", UUID.class)), map(row));
                });
        return found;
    }

    private static Preference map(ResultSet row) throws SQLException {
        return new Preference(
                row.getString("mail"),
                row.getString("phone"),
                row.getBoolean("english"),
                row.getBoolean("to_dos"),
                row.getBoolean("due"),
                row.getBoolean("messages"));
    }
}
