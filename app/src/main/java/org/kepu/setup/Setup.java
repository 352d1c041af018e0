package org.kepu.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.kepu.accounts.Accounts;
import org.kepu.accounts.FirstAdministrator;
import org.kepu.areas.AreaQueries;
import org.kepu.areas.ReferenceAreas;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.NotFound;
import org.kepu.shared.Outcome;
import org.kepu.units.ReferenceUnits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets an installation up, step by step, once. */
@Service
public class Setup {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Progress progress;
    private final Accounts accounts;
    private final FirstAdministrator first;
    private final ReferenceAreas shippedAreas;
    private final ReferenceUnits shippedUnits;
    private final AreaQueries areas;
    private final Clock clock;

    Setup(
            Progress progress,
            Accounts accounts,
            FirstAdministrator first,
            ReferenceAreas shippedAreas,
            ReferenceUnits shippedUnits,
            AreaQueries areas,
            Clock clock) {
        this.progress = progress;
        this.accounts = accounts;
        this.first = first;
        this.shippedAreas = shippedAreas;
        this.shippedUnits = shippedUnits;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * Opens the set-up of an installation without accounts, or goes on with it.
     *
     * @return the path to open next: with a new one-time link while there is no account, without one later; empty if there is
     *     nothing to set up
     */
    @Transactional
    public Optional<String> open() {
        if (accounts.any()) {
            return progress.open() ? Optional.of("/setup/city") : Optional.empty();
        }
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        progress.begin(hash(token), OffsetDateTime.now(clock));
        return Optional.of("/setup/" + token);
    }

    /** Whether this is the link printed at the last start and nobody has used it. */
    public boolean isLink(String token) {
        return progress.open() && !accounts.any() && progress.hasToken(hash(token));
    }

    /** {@link NotFound} unless the set-up is going on. */
    public void requireOpen() {
        if (!progress.open()) {
            throw new NotFound("set-up");
        }
    }

    /** Makes the first administrator; {@link NotFound} with a wrong or used link. Refused as {@link FirstAdministrator} refuses. */
    public Outcome<AccountId> administrator(String token, String name, String signInName, String password) {
        if (!isLink(token)) {
            throw new NotFound("set-up link");
        }
        return first.create(name, signInName, password);
    }

    /** The city that was chosen. */
    public Optional<AreaId> city() {
        return progress.city();
    }

    /** Whether the units of the chosen city come with the software. */
    public boolean unitsShipped() {
        return progress.shipped().isPresent();
    }

    /** Chooses a shipped city and loads its areas. */
    @Transactional
    public AreaId chooseShipped(String name) {
        requireOpen();
        if (!shippedAreas.list().contains(name)) {
            throw new NotFound("shipped city " + name);
        }
        AreaId city = shippedAreas.load(name);
        progress.choose(city, Optional.of(name));
        return city;
    }

    /** Chooses a city that was made by hand. */
    public void choose(AreaId city) {
        requireOpen();
        progress.choose(areas.get(city).id(), Optional.empty());
    }

    /** Loads the shipped units of the chosen city; nothing happens where none are shipped. */
    @Transactional
    public void loadUnits() {
        requireOpen();
        progress.shipped().ifPresent(name -> progress.city().ifPresent(city -> shippedUnits.load(name, city)));
    }

    /** Closes the set-up for ever. */
    public void finish() {
        requireOpen();
        progress.finish(OffsetDateTime.now(clock));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
