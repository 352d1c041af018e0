package org.kepu.appraisal;

/**
 * An item of an appraisal.
 *
 * @param position from 1
 */
public record Item(ItemId id, int position, ItemDraft draft) {}
