package dev.vaglio.decision;

import dev.vaglio.lead.LeadSource;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Decides a list of leads; answers when all that is decided is in the log. */
@ApplicationScoped
class BatchService {
    /** Leads of one batch that are decided at a time. */
    private static final int WINDOW = 64;

    private final Rulebook rulebook;
    private final ManyLeads many;
    private final BodyMemory memory;

    BatchService(Rulebook rulebook, ManyLeads many, BodyMemory memory) {
        this.rulebook = rulebook;
        this.many = many;
        this.memory = memory;
    }

    /**
     * A reply a lead, in order. Throws a problem for a list that can not be read, and where the log is away and nothing
     * was decided.
     *
     * @throws IOException if the body breaks off
     */
    List<Reply> decide(DecisionCall call, @Nullable String language, InputStream body) throws IOException {
        Version rules = rulebook.find(call.ruleSet(), call.version());
        try (BodyMemory.Counted counted = memory.count(body)) {
            Hashed hashed = new Hashed(counted);
            List<LeadSource.Item> items =
                    LeadList.read(hashed, Mapped.reader(call.mapping(), rules.rules()), call.strict());
            LeadKeys keys = LeadKeys.ofBatch(call, HexFormat.of().formatHex(hashed.hash()));
            List<Reply> replies = replies(many.run(new ManyLeads.Request(call, rules, keys, "index", language)), items);
            requireOneDecided(replies);
            return replies;
        }
    }

    private static List<Reply> replies(ManyLeads.Run run, List<LeadSource.Item> items) {
        List<Reply> replies = new ArrayList<>(items.size());
        ArrayDeque<CompletableFuture<Reply>> ahead = new ArrayDeque<>();
        Iterator<LeadSource.Item> rest = items.iterator();
        while (rest.hasNext() && !isLogAway(replies)) {
            ahead.add(run.decide(rest.next()));
            if (ahead.size() == WINDOW) {
                replies.add(ahead.remove().join());
            }
        }
        ahead.forEach(reply -> replies.add(reply.join()));
        if (rest.hasNext()) {
            Reply away = replies.stream().filter(Reply::isLogAway).findFirst().orElseThrow();
            rest.forEachRemaining(
                    item -> replies.add(Reply.refused("index", item.line(), Objects.requireNonNull(away.problem()))));
        }
        return replies;
    }

    private static boolean isLogAway(List<Reply> replies) {
        return !replies.isEmpty() && replies.get(replies.size() - 1).isLogAway();
    }

    private static void requireOneDecided(List<Reply> replies) {
        if (replies.stream().noneMatch(Reply::isDecided)) {
            replies.stream().filter(Reply::isLogAway).findFirst().ifPresent(away -> {
                throw thrown(away);
            });
        }
    }

    private static ProblemException thrown(Reply away) {
        return Objects.requireNonNull(away.problem()).asException();
    }
}
