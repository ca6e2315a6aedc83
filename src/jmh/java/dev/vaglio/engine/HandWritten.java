package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of fit, engagement, score and bands as a programmer would write them, without a trace: what table
 * decisions are measured against. It decides nothing in the service.
 */
final class HandWritten {
    private static final int HUNDRED = 100;

    private HandWritten() {}

    /** Points of one group of a kind, before its cap. */
    record Points(String kind, @Nullable String group, int points) {}

    record Scored(int fit, int engagement, int negative, int total, String grade, String band) {}

    static Scored score(Map<String, ?> facts, Map<String, ?> measures) {
        List<Points> points = points(facts, measures);
        int fit = Math.min(50, capped(points, "fit"));
        int engagement = Math.min(50, capped(points, "engagement"));
        int negative = capped(points, "negative") + negativeFacts(facts, measures);
        int total = "won".equals(measures.get("stage")) ? HUNDRED : within(fit + engagement + negative);
        String grade = grade(fit, engagement);
        return new Scored(fit, engagement, negative, total, grade, band(total, grade, engagement, facts, measures));
    }

    static List<Points> points(Map<String, ?> facts, Map<String, ?> measures) {
        Map<?, ?> contact = map(facts, "contact");
        Map<?, ?> company = map(facts, "company");
        List<Points> points = new ArrayList<>();
        points.add(new Points("fit", "location", country(text(contact, "country")) + city(text(contact, "city"))));
        points.add(new Points("fit", "role", title(text(contact, "jobTitle")) + role(contact)));
        points.add(new Points("fit", "company", industry(text(company, "industry")) + employees(company)));
        points.add(new Points("fit", "source", source(text(map(facts, "lead"), "source"))));
        points.add(new Points("fit", "custom", occupation(text(map(facts, "custom"), "occupation"))));
        for (Object signal : (List<?>) Objects.requireNonNull(measures.get("signals"))) {
            Map<?, ?> seen = (Map<?, ?>) signal;
            String type = String.valueOf(seen.get("type"));
            double strength = ((BigDecimal) Objects.requireNonNull(seen.get("strength"))).doubleValue();
            points.add(new Points("engagement", text(seen, "group"), engagement(type, strength)));
            points.add(new Points("negative", text(seen, "group"), refusal(type, strength)));
        }
        return points;
    }

    private static int capped(List<Points> points, String kind) {
        int sum = 0;
        for (Points some : points) {
            if (some.kind().equals(kind)) {
                sum += some.points();
            }
        }
        for (Map.Entry<String, Integer> cap : caps(kind).entrySet()) {
            int group = 0;
            for (Points some : points) {
                if (some.kind().equals(kind) && cap.getKey().equals(some.group())) {
                    group += some.points();
                }
            }
            sum += Math.min(0, cap.getValue() - group);
        }
        return sum;
    }

    private static Map<String, Integer> caps(String kind) {
        return switch (kind) {
            case "fit" -> Caps.FIT;
            case "engagement" -> Caps.ENGAGEMENT;
            default -> Map.of();
        };
    }

    /** The caps of groups. */
    private static final class Caps {
        static final Map<String, Integer> FIT = Map.of("location", 10, "role", 20, "company", 16);
        static final Map<String, Integer> ENGAGEMENT =
                Map.of("email", 6, "web", 22, "conversation", 25, "request", 30, "event", 12);
    }

    private static int country(@Nullable String country) {
        return country == null
                ? 0
                : switch (country) {
                    case "Italy", "IT" -> 8;
                    case "Switzerland", "CH", "Germany", "DE", "Austria", "AT", "France", "FR" -> 7;
                    case "United Kingdom", "GB", "United States", "US", "Ireland", "IE" -> 5;
                    case "United Arab Emirates", "AE", "Singapore", "SG" -> 5;
                    case "India", "IN" -> 4;
                    default -> 0;
                };
    }

    private static int city(@Nullable String city) {
        return city == null
                ? 0
                : switch (city) {
                    case "Milan", "Milano" -> 3;
                    case "Rome", "Roma", "Paris", "London", "Berlin" -> 2;
                    case "Mumbai", "Thane" -> 1;
                    default -> 0;
                };
    }

    private static int title(@Nullable String title) {
        if (title == null) {
            return 0;
        }
        String words = " " + title.toLowerCase(Locale.ROOT) + " ";
        int points = 0;
        points += any(words, "chief ", " ceo ", " cto ", " cfo ", " cmo ", " coo ", " cio ") ? 10 : 0;
        points += any(words, "founder", "managing director", "amministratore") ? 10 : 0;
        points += any(words, " director ", "head of", "direttore", "responsabile") ? 7 : 0;
        return points + (words.contains("manager") ? 4 : 0);
    }

    private static boolean any(String words, String... parts) {
        for (String part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static int role(Map<?, ?> contact) {
        int seniority = switch (String.valueOf(contact.get("seniority"))) {
            case "c_level" -> 8;
            case "vp" -> 7;
            case "director" -> 6;
            case "manager" -> 4;
            case "specialist" -> 2;
            default -> 0;
        };
        int department = switch (String.valueOf(contact.get("department"))) {
            case "executive", "sales", "marketing" -> 5;
            case "finance", "operations", "it", "purchasing", "hr" -> 4;
            case "engineering", "support", "legal", "other" -> 3;
            default -> 0;
        };
        int decides = switch (String.valueOf(contact.get("decisionRole"))) {
            case "economic_buyer", "decision_maker" -> 6;
            case "champion" -> 4;
            case "influencer", "user" -> 2;
            default -> 0;
        };
        return seniority + department + decides;
    }

    private static int industry(@Nullable String industry) {
        return switch (String.valueOf(industry)) {
            case "software", "telecommunications", "media" -> 8;
            case "finance", "insurance" -> 7;
            case "manufacturing", "logistics", "construction", "energy" -> 6;
            case "professional_services", "retail", "hospitality" -> 5;
            case "healthcare", "education", "public_sector", "non_profit" -> 3;
            default -> 0;
        };
    }

    private static int employees(Map<?, ?> company) {
        if (!(company.get("employees") instanceof BigDecimal employees)) {
            return 0;
        }
        double count = employees.doubleValue();
        return count < 1 ? 0 : count < 10 ? 2 : count < 50 ? 6 : count < 250 ? 10 : count < 1000 ? 8 : 5;
    }

    private static int source(@Nullable String source) {
        return switch (String.valueOf(source)) {
            case "reference", "word_of_mouth" -> 18;
            case "partner" -> 12;
            case "event" -> 6;
            case "organic_search" -> 4;
            case "web_form", "web_site" -> 3;
            case "paid_search", "email_campaign", "social_media" -> 1;
            default -> 0;
        };
    }

    private static int occupation(@Nullable String occupation) {
        return switch (String.valueOf(occupation)) {
            case "working_professional" -> 16;
            case "businessman" -> 9;
            case "housewife", "other" -> 7;
            case "unemployed" -> 5;
            case "student" -> 2;
            default -> 0;
        };
    }

    private static int engagement(String type, double strength) {
        return switch (type) {
            case "email_click" -> strength >= 1.5 ? 4 : from(strength, 0.5, 2);
            case "email_subscribe" -> from(strength, 0.5, 4);
            case "reply_positive", "contact_request" ->
                type.equals("reply_positive") || strength >= 0.5 ? from(strength, 0.5, 15) : from(strength, 0.25, 7);
            case "reply_neutral" -> from(strength, 0.5, 5);
            case "sms_reply", "event_attended" -> from(strength, 0.5, 8);
            case "sms_exchange", "event_registration" -> from(strength, 0.5, 6);
            case "call_answered" -> strength >= 1.5 ? 9 : from(strength, 0.5, 6);
            case "meeting_held" -> from(strength, 0.5, 10);
            case "demo_held" -> from(strength, 0.5, 12);
            case "chat" -> from(strength, 0.5, 1);
            case "page_visit" ->
                strength >= 7.5 ? 5 : strength >= 3.5 ? 3 : strength >= 1.5 ? 2 : from(strength, 0.5, 1);
            case "pricing_visit" -> strength >= 1.5 ? 8 : from(strength, 0.5, 5);
            case "time_on_site" ->
                strength >= 20
                        ? 18
                        : strength >= 15 ? 16 : strength >= 10 ? 13 : strength >= 5 ? 3 : from(strength, 1, 1);
            case "trial_request" -> strength >= 0.5 ? 20 : from(strength, 0.25, 10);
            case "demo_request" -> strength >= 0.5 ? 18 : from(strength, 0.25, 9);
            case "form_submit" -> strength >= 1.5 ? 7 : from(strength, 0.5, 4);
            case "content_download" -> strength >= 1.5 ? 6 : from(strength, 0.5, 3);
            case "social_engagement" -> strength >= 2.5 ? 3 : from(strength, 0.5, 1);
            default -> 0;
        };
    }

    private static int refusal(String type, double strength) {
        return switch (type) {
            case "bounce" -> from(strength, 1, -10);
            case "unsubscribe" -> from(strength, 1, -15);
            case "reply_negative" -> from(strength, 0.5, -8);
            default -> 0;
        };
    }

    private static int from(double strength, double least, int points) {
        return strength >= least ? points : 0;
    }

    private static int negativeFacts(Map<String, ?> facts, Map<String, ?> measures) {
        Map<?, ?> contact = map(facts, "contact");
        int points = Boolean.TRUE.equals(measures.get("freeEmailDomain")) ? -5 : 0;
        points += Boolean.FALSE.equals(map(contact, "consent").get("email")) ? -8 : 0;
        points += switch (String.valueOf(map(facts, "lead").get("relationship"))) {
            case "competitor" -> -30;
            case "job_seeker", "student" -> -15;
            case "supplier" -> -20;
            default -> 0;
        };
        return points + ("intern".equals(contact.get("seniority")) ? -3 : 0);
    }

    private static String grade(int fit, int engagement) {
        if (fit >= 30) {
            return engagement >= 10 ? "A" : "C";
        }
        if (fit >= 15) {
            return engagement >= 25 ? "A" : engagement >= 10 ? "B" : "C";
        }
        return engagement >= 25 ? "C" : "D";
    }

    private static String band(int total, String grade, int engagement, Map<String, ?> facts, Map<String, ?> measures) {
        Map<?, ?> lead = map(facts, "lead");
        String previous = String.valueOf(lead.get("previousBand"));
        boolean known = Set.of("mql", "sql").contains(previous);
        String level = level(total, previous, known);
        boolean entered = !known && total >= 30;
        boolean good = !grade.equals("D") && engagement > 0;
        if (level.equals("sql") && good && Boolean.TRUE.equals(lead.get("salesAccepted"))) {
            return "sql";
        }
        if (level.equals("sql") && lead.get("salesAccepted") == null && previous.equals("sql")) {
            return "sql";
        }
        boolean stays = !level.equals("none") && (!entered || good);
        return Boolean.TRUE.equals(measures.get("raisedHand")) || stays ? "mql" : "none";
    }

    private static String level(int total, String previous, boolean known) {
        if (total >= 60) {
            return "sql";
        }
        if (total >= 55 && previous.equals("sql")) {
            return "sql";
        }
        return total >= 30 || (total >= 25 && known) ? "mql" : "none";
    }

    private static int within(int unlimited) {
        return Math.max(1, Math.min(HUNDRED, unlimited));
    }

    private static @Nullable String text(Map<?, ?> facts, String name) {
        return (String) facts.get(name);
    }

    private static Map<?, ?> map(Map<?, ?> facts, String name) {
        return facts.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
