//! The score as a table, and every miss with its words.

use super::score::{Count, Score};

pub(super) fn print(score: &Score) {
    line(
        "article",
        ["quotes found", "speakers right", "statements right"].map(String::from),
    );
    for row in &score.rows {
        line(
            &row.name,
            [row.quotes, row.speakers, row.statements].map(shown),
        );
    }
    let all = [score.quotes, score.speakers, score.statements];
    line("together", all.map(shown));
    for miss in &score.misses {
        println!("  {miss}");
    }
}

fn line(name: &str, columns: [String; 3]) {
    let [quotes, speakers, statements] = columns;
    println!("{name:<32}{quotes:>16}{speakers:>16}{statements:>18}");
}

fn shown(count: Count) -> String {
    format!("{} of {}", count.right, count.of)
}
