package dev.vaglio.decision;

import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.ruleset.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;

/** A batch, a stream and a CSV as examples, each with the answer of a dry run in English. */
final class ManyExamples {
    private static final String REFUSED = "{\"company\":{\"employees\":\"many\"}}";
    private static final String CSV = """
            Prospect ID,Lead Origin,Lead Source,TotalVisits,Last Activity,Country
            p-1,Landing Page Submission,Google,6,Email Opened,India
            p-2,API,Olark Chat,0,,India
            """;

    private static final String CONTACT = """
            {"id": "512", "properties": {"email": "ada@vendor.example", "jobtitle": "Sales director", "country": "Italy",
             "numemployees": "120", "hs_analytics_source": "ORGANIC_SEARCH", "createdate": "2026-02-02T08:15:00.000Z",
             "hs_analytics_num_page_views": "14", "hs_analytics_last_timestamp": "2026-02-20T10:00:00Z",
             "lifecyclestage": "marketingqualifiedlead"}}""";

    private ManyExamples() {}

    static SampleExamples.Pair batch(Version live) {
        String leads = "[" + hot() + "," + REFUSED + "]";
        byte[] items = "{\"items\":[%s]}"
                .formatted(String.join(",", replies(live, "index", in -> list(in, live), leads)))
                .getBytes(StandardCharsets.UTF_8);
        return pair(
                SampleExamples.tree(leads.getBytes(StandardCharsets.UTF_8)), SampleExamples.tree(items), "Two leads");
    }

    static SampleExamples.Pair stream(Version live) {
        String leads = hot() + "\n" + REFUSED + "\n";
        List<String> lines = replies(live, "line", in -> all(LeadSource.ndjson(in, live.reader(), false)), leads);
        lines.add("{\"end\":{\"decided\":1,\"lines\":2,\"problems\":1}}\n");
        return pair(leads, String.join("\n", lines), "Two lines");
    }

    /** Empty where the live version reads no such file. */
    static Optional<SampleExamples.Pair> csv(Version live) {
        return live.mappings().find("x-education").map(mapping -> {
            List<String> lines =
                    replies(live, "line", in -> all(LeadSource.csv(in, live.reader(), mapping, false)), CSV);
            lines.add("{\"end\":{\"decided\":2,\"lines\":2,\"problems\":0}}\n");
            return pair(CSV, String.join("\n", lines), "Two rows, read with ?mapping=x-education");
        });
    }

    /** A CRM's own object; empty where the live version reads none. */
    static Optional<SampleExamples.Pair> crm(Version live) {
        return live.mappings().find("hubspot-contacts").map(mapping -> {
            LeadSource.Item contact = items(
                            in -> all(LeadSource.json(in, live.reader().by(mapping), false)), CONTACT)
                    .get(0);
            Decided decided = Decided.of(
                    Rulebook.ref(live), live.ruleSet(), (Intake.Accepted) contact.intake(), SampleExamples.AS_OF);
            return pair(
                    SampleExamples.tree(CONTACT.getBytes(StandardCharsets.UTF_8)),
                    SampleExamples.tree(decided.document().json(words(live))),
                    "A contact of HubSpot, read with ?mapping=hubspot-contacts");
        });
    }

    private interface Reading {
        List<LeadSource.Item> of(InputStream in) throws IOException;
    }

    private static List<LeadSource.Item> list(InputStream in, Version live) throws IOException {
        return LeadList.read(in, live.reader(), false);
    }

    private static List<LeadSource.Item> all(LeadSource leads) {
        List<LeadSource.Item> items = new ArrayList<>();
        leads.forEachRemaining(items::add);
        return items;
    }

    private static List<String> replies(Version live, String placeName, Reading reading, String leads) {
        List<String> replies = new ArrayList<>();
        items(reading, leads)
                .forEach(item ->
                        replies.add(new String(reply(live, placeName, item).json(), StandardCharsets.UTF_8)));
        return replies;
    }

    private static List<LeadSource.Item> items(Reading reading, String leads) {
        try {
            return reading.of(new ByteArrayInputStream(leads.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Reply reply(Version live, String placeName, LeadSource.Item item) {
        if (item.intake() instanceof Intake.Accepted lead) {
            Decided decided = Decided.of(Rulebook.ref(live), live.ruleSet(), lead, SampleExamples.AS_OF);
            return Reply.decided(placeName, item.line(), decided.document(), words(live));
        }
        Intake.Refused refused = (Intake.Refused) item.intake();
        return Reply.refused(
                placeName, item.line(), Refusals.of(refused, live.reader().limits()));
    }

    private static Words words(Version live) {
        Texts texts = live.texts();
        return (key, values) -> texts.text(Texts.FALLBACK, key, values);
    }

    private static String hot() {
        Map<String, byte[]> samples = SampleExamples.samples();
        return new String(
                Json.canonical(Json.object(Objects.requireNonNull(samples.get("hot")))), StandardCharsets.UTF_8);
    }

    private static SampleExamples.Pair pair(Object request, Object response, String summary) {
        return new SampleExamples.Pair(
                OASFactory.createExample().summary(summary).value(request),
                OASFactory.createExample().summary(summary).value(response));
    }
}
