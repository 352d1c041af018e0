package org.kepu.survey.irt;

/**
 * An item that both forms have.
 *
 * @param reference as estimated on the reference scale
 * @param fresh as estimated on the new scale
 */
public record Anchor(Item reference, Item fresh) {

    /** How far the item lies from where the link puts it, in difficulty on the reference scale. */
    double shift(Link link) {
        return link.item(fresh).b() - reference.b();
    }
}
