//! Mijlpalen: what is due when, by whom, and what must be ready by then. How many days there are left is known only where
//! there is a clock: on the command line and on the screen.

use jiff::civil::Date;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::{Mijlpaal, Plan};
use crate::text::aantal::opsomming;
use crate::text::datum::datum;
use crate::text::{getal, verslag};

/// Positions of the mijlpalen: the open ones first, each group by its last day.
pub fn volgorde(plan: &Plan) -> Vec<usize> {
    let mut uit: Vec<usize> = (0..plan.mijlpalen.len()).collect();
    uit.sort_by_key(|&i| plan.mijlpalen[i].volgorde());
    uit
}

/// One row a mijlpaal: the open ones first, each group by its last day.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let dag = |dag: Option<Date>| dag.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string()));
    let rij = |m: &Mijlpaal| {
        vec![
            Cel::tekst(m.code.as_str()),
            Cel::tekst_of_leeg(&m.wanneer),
            dag(m.van),
            dag(m.uiterlijk),
            Cel::tekst(&m.wat),
            Cel::tekst_of_leeg(&m.wie),
            Cel::tekst_of_leeg(&m.klaar),
            Cel::tekst(verslag::stand(m, None)),
            m.bron.as_ref().map_or(Cel::Leeg, |b| Cel::tekst(b.as_str())),
            Cel::tekst_of_leeg(&m.plaats),
            Cel::tekst_of_leeg(&m.citaat),
        ]
    };
    Tabel {
        naam: "mijlpalen",
        titel: "Mijlpalen".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wanneer", "wanneer"),
            ("van", "van"),
            ("uiterlijk", "uiterlijk"),
            ("wat", "wat"),
            ("wie", "wie"),
            ("klaar", "klaar"),
            ("stand", "stand"),
            ("bron", "bron"),
            ("plaats", "plaats"),
            ("citaat", "citaat"),
        ]),
        rijen: volgorde(plan).into_iter().map(|i| rij(&plan.mijlpalen[i])).collect(),
        totaal: None,
        voetnoten: std::iter::once(
            "Wanneer: in de woorden van het document. Van en uiterlijk: de dagen waar die woorden voor staan; leeg waar het \
             document geen jaar noemt."
                .to_owned(),
        )
        .chain(te_beantwoorden(plan))
        .collect(),
    }
}

/// The open points that are to be answered first, and how many have a later day: they are due as much as a mijlpaal is.
pub fn te_beantwoorden(plan: &Plan) -> Option<String> {
    let open = plan.open_punten.iter().filter(|punt| punt.status.is_open());
    let mut open: Vec<(Date, &str)> = open.filter_map(|punt| Some((punt.uiterlijk?, punt.vraag.as_str()))).collect();
    open.sort();
    let (eerste, _) = *open.first()?;
    let nu: Vec<String> = open.iter().filter(|(dag, _)| *dag == eerste).map(|(_, v)| format!("“{v}”")).collect();
    let later = match open.len() - nu.len() {
        0 => String::new(),
        n => format!(", en later nog {}", getal::geheel(n.into())),
    };
    let dag = datum(eerste);
    Some(format!("Open punten om uiterlijk {dag} te beantwoorden (op Besluiten): {}{later}.", opsomming(&nu)))
}

/// The same as it stands on a day: with the days that are left, and what has gone by.
pub fn op_dag(zicht: &Zicht<'_>, vandaag: Date) -> Tabel {
    let plan = zicht.plan();
    let mut uit = tabel(zicht);
    let plaats = |sleutel: &str| uit.kolommen.iter().position(|k| k.sleutel == sleutel).unwrap_or_default();
    let (na_uiterlijk, stand) = (plaats("uiterlijk") + 1, plaats("stand"));
    for (rij, i) in uit.rijen.iter_mut().zip(volgorde(plan)) {
        let mijlpaal = &plan.mijlpalen[i];
        rij[stand] = Cel::tekst(verslag::stand(mijlpaal, Some(vandaag)));
        let dagen = mijlpaal.dagen(vandaag).map_or(Cel::Leeg, |dagen| Cel::Getal(dagen.into(), 0));
        rij.insert(na_uiterlijk, dagen);
    }
    uit.kolommen.insert(na_uiterlijk, Kolom::nieuw("dagen", "nog dagen"));
    uit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Band;
    use crate::report::berekend::Berekend;
    use jiff::civil::date;

    /// What somebody who opens the built-in plan in November must find: what is owed before the end of January, by whom.
    #[test]
    fn the_built_in_plan_tells_what_is_owed_before_the_end_of_january_2027() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let einde = Some(date(2027, 1, 31));
        let verschuldigd: Vec<&str> = volgorde(&plan)
            .into_iter()
            .map(|i| &plan.mijlpalen[i])
            .filter(|m| !m.gedaan && m.uiterlijk.is_some() && m.uiterlijk <= einde && m.wie == "samenwerkingsverband")
            .map(|m| m.code.as_str())
            .collect();
        assert_eq!(verschuldigd, ["aanmelding", "samenstelling"]);
        assert!(plan.mijlpalen.iter().all(|m| m.bron.is_some() && !m.plaats.is_empty() && !m.citaat.is_empty()));
        // “Rond juli” has no year, and the award is in no document: neither has a day.
        let zonder: Vec<&str> =
            plan.mijlpalen.iter().filter(|m| m.uiterlijk.is_none()).map(|m| m.code.as_str()).collect();
        assert_eq!(zonder, ["clientgegevens", "gunning", "implementatie"]);

        let open = te_beantwoorden(&plan).unwrap();
        assert!(open.contains("31-1-2027") && open.contains("en “Welke stukken horen bij de aanmelding?”"), "{open}");

        let berekend = Berekend::van("plan".to_owned(), plan, 2028, Band::Midden);
        let tabel = berekend.met(|zicht| op_dag(zicht, date(2026, 11, 26)));
        let kolom = |sleutel: &str| tabel.kolommen.iter().position(|k| k.sleutel == sleutel).unwrap();
        let rij = tabel.rijen.iter().find(|rij| rij[0] == Cel::tekst("aanmelding")).unwrap();
        assert_eq!((&rij[kolom("dagen")], &rij[kolom("stand")]), (&Cel::Getal(66.into(), 0), &Cel::tekst("open")));
        let rij = tabel.rijen.iter().find(|rij| rij[0] == Cel::tekst("mc-mei")).unwrap();
        assert_eq!(rij[kolom("stand")], Cel::tekst("voorbij, nog niet gedaan"));
        // Without a clock the table has no days.
        assert!(berekend.met(super::tabel).kolommen.iter().all(|k| k.sleutel != "dagen"));
    }
}
