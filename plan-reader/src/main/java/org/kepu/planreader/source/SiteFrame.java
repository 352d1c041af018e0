package org.kepu.planreader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Takes the frame of a government site off a page: breadcrumbs, menus, sharing, neighbours and the like. */
final class SiteFrame implements NodeVisitor {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[-_\\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|location|position|footer|foot|copyright|share|bdsharebuttonbox|toolbar|sidebar|related|recommend|qrcode|pagination|prevnext|fontsize)(?:[-_\\s\\d]|$)");
    private static final Pattern WORDS = Pattern.compile(
            "^(?:您?(?:当前|现在|目前)?(?:的|所在)?(?:的)?位置|首页\\s*[>＞»›/]|上一篇|下一篇|打印本页|关闭(?:本页|窗口)|【?(?:打印|关闭|收藏|分享)|分享到|扫一扫|字体大?小?[:：]|浏览次数|访问量|责任编辑|相关(?:链接|阅读|解读|附件下载)|来源[:：]|信息来源|无障碍|网站地图|版权所有|主办单位[:：]|承办单位[:：].*(?:ICP|备)).*|.*(?:网站标识码|ICP备|公网安备).*");
    private static final int LONGEST = 160;
    private static final int MOST_NODES = 300;
    private static final int FEWEST_LINKS = 3;

    private final List<Element> frame = new ArrayList<>();
    private final Deque<Extent> open = new ArrayDeque<>();

    private SiteFrame() {}

    /** How much text and how many nodes and links an element holds. */
    private static final class Extent {
        private int text;
        private int linked;
        private int links;
        private int nodes;

        void add(Extent inner, boolean link) {
            text += inner.text;
            nodes += inner.nodes + 1;
            linked += link ? inner.text : inner.linked;
            links += inner.links + (link ? 1 : 0);
        }
    }

    static void remove(Document page) {
        SiteFrame site = new SiteFrame();
        Extent all = new Extent();
        site.open.push(all);
        page.body().traverse(site);
        site.frame.stream()
                .filter(element -> element.parent() != null && element.text().length() * 2 < all.text)
                .forEach(Element::remove);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            Extent extent = open.getFirst();
            extent.text += text.text().strip().length();
            extent.nodes++;
        } else if (node instanceof Element) {
            open.push(new Extent());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Extent extent = open.pop();
            open.getFirst().add(extent, element.normalName().equals("a"));
            if (extent.nodes <= MOST_NODES && isFrame(element, extent)) {
                frame.add(element);
            }
        }
    }

    private static boolean isFrame(Element element, Extent extent) {
        if (extent.text > LONGEST * 4) {
            return false;
        }
        boolean named = NAMED.matcher(element.className()).find()
                || NAMED.matcher(element.id()).find();
        boolean menu = extent.links >= FEWEST_LINKS && extent.linked * 10 >= extent.text * 8;
        boolean wordy = extent.text <= LONGEST && WORDS.matcher(element.text()).matches();
        return wordy || ((named || menu) && !element.text().contains("附件"));
    }
}
