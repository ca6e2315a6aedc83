package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReadModelsTest {
    private final ReadModels models = new ReadModels(800);

    @Test
    void the_same_text_is_read_once() throws Exception {
        XmlElement read = models.read("<a>1</a>");

        assertThat(models.read("<a>" + 1 + "</a>")).isSameAs(read);
        assertThat(models.read("<a>2</a>")).isNotSameAs(read);
    }

    @Test
    void what_was_not_asked_for_longest_is_forgotten_when_there_is_too_much() throws Exception {
        XmlElement first = models.read("<a>1</a>");
        XmlElement second = models.read("<a>2</a>");
        models.read("<a>1</a>");
        models.read("<a>3</a>");

        assertThat(models.read("<a>1</a>")).isSameAs(first);
        assertThat(models.read("<a>2</a>")).isNotSameAs(second);
    }

    @Test
    void a_text_that_is_larger_than_all_that_is_kept_is_read_each_time() throws Exception {
        String large = "<a>" + "x".repeat(200) + "</a>";

        assertThat(models.read(large)).isNotSameAs(models.read(large));
    }

    @Test
    void many_small_elements_count_as_what_they_take() throws Exception {
        String many = "<a><b/><b/><b/></a>";

        assertThat(models.read(many)).isNotSameAs(models.read(many));
    }

    @Test
    void what_can_not_be_read_is_refused_each_time() {
        assertThatThrownBy(() -> models.read("<a>")).isInstanceOf(XmlReader.Refused.class);
        assertThatThrownBy(() -> models.read("<a>")).isInstanceOf(XmlReader.Refused.class);
    }
}
