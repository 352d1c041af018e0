package org.kepu.evidence;

import org.kepu.shared.AccountId;

/**
 * An event of another module that belongs in the ledger. Publishing it inside the acting transaction appends its entry in the
 * same one, so that nothing is done without evidence and no evidence is left of what was rolled back. Telling the same happening
 * again changes nothing.
 */
public interface Happening {

    /** What to enter; its {@linkplain EntryDraft#source source} names the happening. */
    EntryDraft evidence();

    /** Who acted. */
    AccountId by();
}
