package org.kepu.checkins;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.access.Role;
import org.kepu.access.Scope;
import org.kepu.activities.ActivityFixture;
import org.kepu.activities.ActivityId;
import org.kepu.signups.OwnSignUps;
import org.kepu.signups.PeopleFixture;
import org.kepu.testing.JourneyTest;
import org.kepu.testing.Place;
import org.kepu.testing.PlaceFixture;
import org.kepu.web.QrCode;
import org.springframework.beans.factory.annotation.Autowired;

/** The camera at the door is shown a poster, and then the code of somebody who signed up: a film in place of a camera. */
class DoorCameraTests extends JourneyTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int BLACK = 40;
    private static final int WHITE = 220;

    @TempDir
    private Path folder;

    @Autowired
    private PlaceFixture places;

    @Autowired
    private ActivityFixture activities;

    @Autowired
    private PeopleFixture people;

    @Autowired
    private OwnSignUps own;

    @Test
    void theCodeOnAPhoneIsReadByTheCameraAndNothingElseIs() throws IOException {
        Place place = places.create();
        ActivityId activity = activities.announced(place, 5, 100);
        String code = own.findCode(people.signUp(activity).id()).orElseThrow();
        Path film = film(folder.resolve("door.y4m"), "https://example.cn/checkin/poster", code);

        Page door = open(
                PHONE,
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        signIn(door, Role.LIAISON, new Scope.OfUnit(place.unit()), "/activities/work/" + activity + "/checkin");
        door.locator("[data-net=on]:visible").waitFor();
        press(door, "打开摄像头扫码");

        assertThat(door.locator("[data-said]")).containsText("扫到的不是签到码");
        assertThat(door.locator("[data-said]")).containsText("签到成功（尾号 " + code.substring(8) + "）");
        assertThat(door.locator("[data-come]")).hasText("1");
        assertThat(door.locator("[data-pending]")).hasText("0");
        assertThat(door.locator("[data-log] li")).hasCount(1);
        picture(door, "checkins-camera");
        assertAccessible(door);
        press(door, "关闭摄像头");
        assertThat(door.locator("video")).isHidden();
    }

    /** Two seconds of each text as a QR code, uncompressed (YUV4MPEG2); the browser plays it again and again. */
    private static Path film(Path file, String... texts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("YUV4MPEG2 W%d H%d F5:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            for (String text : List.of(texts)) {
                byte[] frame = frame(QrCode.of(text));
                for (int i = 0; i < 10; i++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(frame);
                }
            }
        }
        return file;
    }

    /** The code in the middle of a grey picture: brightness first, then two planes without colour. */
    private static byte[] frame(QrCode code) {
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(frame, (byte) 128);
        int module = HEIGHT * 3 / 4 / code.size();
        int left = (WIDTH - module * code.size()) / 2;
        int top = (HEIGHT - module * code.size()) / 2;
        fill(frame, left, top, module * code.size(), WHITE);
        code.dark().forEach(dark -> fill(frame, left + dark[0] * module, top + dark[1] * module, module, BLACK));
        return frame;
    }

    private static void fill(byte[] frame, int left, int top, int size, int brightness) {
        for (int y = top; y < top + size; y++) {
            Arrays.fill(frame, y * WIDTH + left, y * WIDTH + left + size, (byte) brightness);
        }
    }
}
