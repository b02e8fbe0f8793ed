package org.showdown.platform.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * Search over the course by PostgreSQL's own: stems, phrases, {@code or} and {@code -not}, in either spelling. The texts travel with the question, so nothing is
 * stored and no index can be behind the files; a course is some two hundred passages.
 */
@ApplicationScoped
class CourseSearch {
    /** Around each word found; no text has them, for they are for private use. */
    private static final char START = '\uE000';

    private static final char END = '\uE001';
    private static final int MOST = 20;
    static final int LONGEST_QUESTION = 200;

    private static final String QUERY = """
            with passage as (
              select p.*, setweight(to_tsvector('english', p.page), 'A') || setweight(to_tsvector('english', p.heading), 'A')
                || setweight(to_tsvector('english', p.text), 'C') as words
              from json_to_recordset(cast(:passages as json)) as p(address text, page text, heading text, text text)),
            found as (
              select passage.*, q.q, ts_rank_cd(words, q.q, 1) as weight
              from passage, lateral (select websearch_to_tsquery('english', :british) || websearch_to_tsquery('english', :american)) as q(q)
              where words @@ q.q
              order by weight desc, address limit :most)
            select address, page, heading,
              ts_headline('english', text, q, concat('StartSel=', :start, ',StopSel=', :end, ',MaxFragments=2,MinWords=12,MaxWords=28,FragmentDelimiter=" … "')) as excerpt
            from found order by weight desc, address
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    CourseSearch(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A passage that answers, with the words found in its excerpt. */
    public record Hit(String address, String page, String heading, List<Piece> excerpt) {}

    /** A piece of an excerpt; what was asked for is marked. */
    public record Piece(String text, boolean found) {}

    List<Hit> search(String question, List<Passage> passages) {
        if (question.isBlank()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Tuple row : rows(question, passages)) {
            hits.add(new Hit(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    pieces(row.get(3, String.class))));
        }
        return hits;
    }

    private List<Tuple> rows(String question, List<Passage> passages) {
        try {
            return database.createNativeQuery(QUERY, Tuple.class)
                    .setParameter("passages", json.writeValueAsString(passages))
                    .setParameter("british", Spelling.british(question))
                    .setParameter("american", Spelling.american(question))
                    .setParameter("most", MOST)
                    .setParameter("start", String.valueOf(START))
                    .setParameter("end", String.valueOf(END))
                    .getResultList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("passages are texts", e);
        }
    }

    static List<Piece> pieces(String excerpt) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < excerpt.length()) {
            int start = excerpt.indexOf(START, from);
            int end = start < 0 ? -1 : excerpt.indexOf(END, start);
            if (end < 0) {
                break;
            }
            if (start > from) {
                pieces.add(new Piece(excerpt.substring(from, start), false));
            }
            pieces.add(new Piece(excerpt.substring(start + 1, end), true));
            from = end + 1;
        }
        if (from < excerpt.length()) {
            pieces.add(new Piece(excerpt.substring(from), false));
        }
        return pieces;
    }
}
