package org.kepu.accounts.web;

import java.util.Map;

/** What kind of browser this was, as people call it. */
final class Browser {

    /** In this order, because each later one also names the earlier. */
    private static final String[] PROGRAMS = {"MicroMessenger", "Edg", "Firefox", "Chrome", "Safari"};

    private static final String[] SYSTEMS = {"HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"};
    private static final Map<String, String> NAMES = Map.of("MicroMessenger", "WeChat", "Edg", "Edge");

    private Browser() {}

    /** For example {@code Chrome · Windows}; empty if neither part is known. */
    static String name(String userAgent) {
        String program = first(userAgent, PROGRAMS);
        String system = first(userAgent, SYSTEMS);
        return program.isEmpty() || system.isEmpty() ? program + system : program + " · " + system;
    }

    private static String first(String userAgent, String[] words) {
        for (String word : words) {
            if (userAgent.contains(word)) {
                return NAMES.getOrDefault(word, word);
            }
        }
        return "";
    }
}
