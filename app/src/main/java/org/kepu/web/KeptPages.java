package org.kepu.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The rendered pages that are the same for everybody. Every transaction that may have written makes all of them old, so a reader
 * never sees what this server knows to be past; what happens outside of it (another server, the turn of a day) shows after
 * {@link #LONGEST}.
 */
@Component
class KeptPages implements TransactionExecutionListener {

    /** How long a page is kept at most. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long MEMORY = 32L << 20;

    private final AtomicLong writes = new AtomicLong();
    private final Cache<Address, Kept> pages = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Address address, Kept kept) -> kept.page().size())
            .expireAfterWrite(LONGEST)
            .build();

    /** What a page depends on besides the database. */
    record Address(String path, String query, Display display) {}

    private record Kept(long writes, Page page) {}

    /**
     * A page that is being made.
     *
     * @param writes how much had been written before the page was begun: if more is by its end, it is old already
     */
    record Place(KeptPages pages, Address address, long writes) {

        void keep(Page page) {
            pages.pages.put(address, new Kept(writes, page));
        }
    }

    Optional<Page> find(Address address) {
        return Optional.ofNullable(pages.getIfPresent(address))
                .filter(kept -> kept.writes() == writes.get())
                .map(Kept::page);
    }

    Place place(Address address) {
        return new Place(this, address, writes.get());
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (!transaction.isReadOnly()) {
            makeOld();
        }
    }

    void makeOld() {
        writes.incrementAndGet();
    }
}
