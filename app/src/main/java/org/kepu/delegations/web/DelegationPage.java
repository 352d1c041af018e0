package org.kepu.delegations.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kepu.access.Role;
import org.kepu.delegations.DelegationView;
import org.kepu.web.FormErrors;
import org.kepu.web.Option;

/**
 * Who acts for whom.
 *
 * @param posts roles the viewer can lend, as {@code ROLE:unit}, each with the people to lend it to
 */
public record DelegationPage(
        List<DelegationView> list, List<Post> posts, LocalDate today, Map<String, String> cells, FormErrors errors) {

    /** A role that can be lent, and to whom. */
    public record Post(String value, Role role, String unitName, List<Option> colleagues) {}

    /** What a field of a post's form holds. */
    public String cell(Post post, String field, String otherwise) {
        return post.value().equals(cells.get("post")) ? cells.getOrDefault(field, otherwise) : otherwise;
    }

    /** What is wrong with a post's form. */
    public FormErrors errors(Post post) {
        return post.value().equals(cells.get("post")) ? errors : FormErrors.none();
    }
}
