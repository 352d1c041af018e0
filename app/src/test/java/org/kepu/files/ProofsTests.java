package org.kepu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.testing.PlaceFixture.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.shared.AccountId;
import org.kepu.shared.AreaId;
import org.kepu.shared.Outcome;
import org.kepu.shared.Paging;
import org.kepu.shared.Refusal;
import org.kepu.shared.UnitId;
import org.kepu.testing.KepuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

@KepuTest
class ProofsTests {

    private static final AccountId SOMEBODY = AccountId.create();

    @Autowired
    private Proofs proofs;

    @Autowired
    private FileStore files;

    private final Holder unit = new Holder.OfUnit(UnitId.create());

    @Test
    void aPhotoIsTurnedUprightAndTellsNoPlaceUnlessThatIsChosen() throws IOException {
        byte[] photo = Samples.photo(900, 600, 6);

        Proof kept = get(keep("讲座.jpeg", photo, false, false));
        Proof withPlace = get(keep("讲座2.jpeg", Samples.photo(901, 600, 1), false, true));

        assertThat(kept.name()).isEqualTo("讲座.jpg");
        assertThat(kept.spot()).isEmpty();
        assertThat(kept.takenAt()).contains(Instant.parse("2024-05-05T23:08:09Z"));
        byte[] content = files.open(files.get(kept.id())).readAllBytes();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(picture.getHeight()).isEqualTo(900);
        assertThat(withPlace.spot()).contains(new Proof.Spot(38.5, 112.75));
        assertThat(CameraData.of(files.open(files.get(withPlace.id())).readAllBytes())
                        .spot())
                .isEmpty();
    }

    @Test
    void aStampedScanKeepsMoreOfItsPixels() throws IOException {
        byte[] scan = Samples.encoded(Samples.picture(3000, 2000), "png");

        assertThat(width(keep("盖章.png", scan, true, false))).isEqualTo(3000);
        assertThat(width(keep("照片.png", scan, false, false))).isEqualTo(2048);
        assertThat(get(keep("盖章.png", scan, true, false)).stamped()).isTrue();
    }

    @Test
    void aPdfIsKeptAsItIsAndItsFirstPageIsPictured() throws IOException {
        byte[] pdf = Samples.pdf(3);
        FileId file = keep("通知.pdf", pdf, true, false);

        assertThat(files.open(files.get(file))).hasBinaryContent(pdf);
        assertThat(get(file).pages()).isEqualTo(3);
        assertThat(picture(file, PictureSize.PREVIEW).getHeight()).isEqualTo(1600);
        assertThat(picture(file, PictureSize.THUMBNAIL).getHeight()).isEqualTo(400);
    }

    @Test
    void theSameFileIsAtHandOnceForAHolderAndReusedByOthersOnTheirOwn() {
        byte[] photo = Samples.photo(300, 200, 1);
        FileId first = keep("a.jpg", photo, false, false);

        assertThat(keep("b.jpg", photo, false, false)).isEqualTo(first);
        Holder village = new Holder.OfArea(AreaId.create());
        FileId other = done(proofs.keep(new ProofUpload("a.jpg", photo, false, false), village, SOMEBODY));
        assertThat(other).isNotEqualTo(first);
        assertThat(proofs.listHeld(List.of(unit, village), Paging.of(1)).rows())
                .extracting(Proof::id)
                .containsExactly(other, first);
        assertThat(proofs.retainHeld(List.of(first, other), List.of(village))).containsExactly(other);
    }

    @Test
    void officeDocumentsAreLookedInto() {
        byte[] sound = Samples.zip("[Content_Types].xml", "word/document.xml");
        byte[] macro = Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        assertThat(get(keep("总结.docx", sound, false, false)).pictured()).isFalse();
        assertThat(refusal("总结.docx", macro).key()).isEqualTo("files.refusal.type");
        assertThat(refusal("总结.docx", Samples.zip("a.txt")).key()).isEqualTo("files.refusal.type");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a.exe, MZ, type
            a.html, <html>, type
            a.svg, '<svg xmlns="http://www.w3.org/2000/svg"/>', type
            a.webp, RIFF0000WEBPVP8, picture
            a.heic, 0000ftypheic, picture
            a.pdf, %PDF-1.7 nothing, damaged
            a.jpg, ÿØÿà nothing, damaged
            """)
    void whatCannotProveAnythingIsRefusedWithASentence(String name, String content, String reason) {
        assertThat(refusal(name, content.getBytes(StandardCharsets.ISO_8859_1)).key())
                .isEqualTo("files.refusal." + reason);
    }

    @Test
    void bombsAndFilesTooLargeAreRefused() {
        assertThat(refusal("a.png", Samples.bomb(40_000, 40_000)).key()).isEqualTo("files.refusal.pixels");
        assertThat(refusal("a.pdf", new byte[(int) Proofs.LIMIT + 1]).key()).isEqualTo("files.refusal.proofTooLarge");
    }

    @Test
    void ofSeveralFilesTheGoodOnesAreKept() {
        List<FileId> kept = new ArrayList<>();
        List<Refusal> refusals = proofs.keep(
                List.of(
                        new ProofUpload("a.exe", new byte[] {'M', 'Z', 0}, false, false),
                        new ProofUpload("b.jpg", Samples.photo(30, 20, 1), false, false)),
                unit,
                SOMEBODY,
                kept);

        assertThat(refusals).hasSize(1);
        assertThat(proofs.list(kept)).extracting(Proof::name).containsExactly("b.jpg");
    }

    @Test
    void aPictureCutOffInTheMiddleIsShownAsFarAsItCameOrRefused() {
        byte[] whole = Samples.photo(900, 600, 1);
        Outcome<FileId> outcome = proofs.keep(
                new ProofUpload("a.jpg", Arrays.copyOf(whole, whole.length / 2), false, false), unit, SOMEBODY);

        assertThat(outcome).isNotNull();
    }

    private FileId keep(String name, byte[] content, boolean stamped, boolean place) {
        return done(proofs.keep(new ProofUpload(name, content, stamped, place), unit, SOMEBODY));
    }

    private Proof get(FileId file) {
        return proofs.list(List.of(file)).getFirst();
    }

    private Refusal refusal(String name, byte[] content) {
        return ((Outcome.Refused<FileId>) proofs.keep(new ProofUpload(name, content, false, false), unit, SOMEBODY))
                .refusals()
                .getFirst();
    }

    private int width(FileId file) throws IOException {
        return ImageIO.read(files.open(files.get(file))).getWidth();
    }

    private BufferedImage picture(FileId file, PictureSize size) throws IOException {
        ResponseEntity<Resource> answer = proofs.picture(file, size);
        assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
        return ImageIO.read(java.util.Objects.requireNonNull(answer.getBody()).getInputStream());
    }
}
