import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;

/**
 * The least a server can do with the same bytes: the same Tomcat on virtual threads and one servlet that writes a page from memory.
 * Arguments: port, file.
 */
public class Bare {

    public static void main(String[] args) throws Exception {
        byte[] page = Files.readAllBytes(Path.of(args[1]));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        Connector connector = new Connector();
        connector.setPort(Integer.parseInt(args[0]));
        connector.setProperty("maxKeepAliveRequests", "-1");
        ((AbstractProtocol<?>) connector.getProtocolHandler()).setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "page", new jakarta.servlet.http.HttpServlet() {
            @Override
            protected void doGet(jakarta.servlet.http.HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response)
                    throws java.io.IOException {
                response.setContentType("text/html;charset=UTF-8");
                response.setContentLength(page.length);
                response.getOutputStream().write(page);
            }
        });
        context.addServletMappingDecoded("/*", "page");
        tomcat.start();
        tomcat.getServer().await();
    }
}
