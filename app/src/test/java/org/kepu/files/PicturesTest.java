package org.kepu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    /** Where the red third, at the left as stored, is to be seen. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void everyOrientationIsTurnedUpright(int orientation, String red) throws IOException {
        BufferedImage upright = Pictures.upright(Samples.picture(90, 60), orientation, 1000);

        assertThat(upright.getWidth()).isEqualTo(orientation >= 5 ? 60 : 90);
        int width = upright.getWidth();
        int height = upright.getHeight();
        assertThat(isRed(upright, 5, height / 2)).isEqualTo(red.equals("left"));
        assertThat(isRed(upright, width - 5, height / 2)).isEqualTo(red.equals("right"));
        assertThat(isRed(upright, width / 2, 5)).isEqualTo(red.equals("top"));
        assertThat(isRed(upright, width / 2, height - 5)).isEqualTo(red.equals("bottom"));
    }

    @Test
    void largePicturesAreMadeSmallerAndSmallOnesStay() {
        BufferedImage large = Pictures.upright(Samples.picture(3000, 1500), 1, 400);

        assertThat(large.getWidth()).isEqualTo(400);
        assertThat(large.getHeight()).isEqualTo(200);
        assertThat(Pictures.upright(Samples.picture(30, 20), 1, 400).getWidth()).isEqualTo(30);
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        assertThatThrownBy(() -> Pictures.read(Samples.bomb(50_000, 50_000)))
                .isInstanceOf(Pictures.TooManyPixels.class);
    }

    @Test
    void aPictureOfManyPixelsIsThinnedOutWhileItIsRead() throws IOException {
        BufferedImage read = Pictures.read(Samples.encoded(Samples.picture(6000, 4000), "png"));

        assertThat((long) read.getWidth() * read.getHeight()).isLessThanOrEqualTo(16_000_000);
        assertThat(isRed(read, 10, 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40, 200})
    void damagedPicturesAreRefused(int bytes) {
        byte[] whole = Samples.encoded(Samples.picture(300, 200), "png");

        assertThatThrownBy(() -> Pictures.read(java.util.Arrays.copyOf(whole, bytes)))
                .isInstanceOf(IOException.class);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) > 200 && (rgb & 0xff) < 60;
    }
}
