//! Nulmeting: every wijk against every question, with what was answered, when and from where, and what is still open.

use jiff::civil::Date;

use super::tabel::{Cel, Kolom, Tabel};
use super::zicht::Zicht;
use crate::plan::deel::rijen::sleutel;
use crate::plan::nulmeting::{Gevraagd, Meetantwoord, gevraagd};
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Nulmeting, Plan, Waar, Wijk};
use crate::text::aantal::aantal;

/// The rows of the table: each wijk with each question, in the order of the plan.
pub fn rijen(plan: &Plan) -> Vec<(&Wijk, Gevraagd<'_>)> {
    let vragen = gevraagd(plan);
    plan.wijken.iter().flat_map(|wijk| vragen.iter().map(move |&vraag| (wijk, vraag))).collect()
}

/// The way to the answer of a row of the table; none where it is not answered.
pub fn waar_van(plan: &Plan, plaats: usize) -> Option<Waar> {
    let (wijk, vraag) = *rijen(plan).get(plaats)?;
    let (meting, antwoord) = antwoord(plan, wijk, &vraag)?;
    let rij = meting.antwoorden.iter().position(|a| std::ptr::eq(a, antwoord))?;
    Some(meting.waar().met("antwoorden").met(&sleutel(&meting.antwoorden, rij)?))
}

/// What was answered to a question in a wijk.
fn antwoord<'p>(plan: &'p Plan, wijk: &Wijk, vraag: &Gevraagd<'_>) -> Option<(&'p Nulmeting, &'p Meetantwoord)> {
    let meting = plan.nulmetingen.iter().find(|n| n.wijk == wijk.code)?;
    Some((meting, vraag.antwoord(meting)?))
}

/// One row a wijk and question.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let plan = zicht.plan();
    let dag = |dag: Option<Date>| dag.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string()));
    let alle = rijen(plan);
    let beantwoord = alle.iter().filter(|(wijk, vraag)| antwoord(plan, wijk, vraag).is_some()).count();
    let voetnoot = if alle.is_empty() {
        "Dit plan heeft nog geen vragen voor de nulmeting; zet ze in “vragen van de nulmeting”.".to_owned()
    } else {
        format!(
            "Beantwoord: {beantwoord} van {}. Wat niet is beantwoord, is niet bekend.",
            aantal(alle.len(), "vraag", "vragen")
        )
    };
    let rij = |(wijk, vraag): &(&Wijk, Gevraagd<'_>)| {
        let hier = antwoord(plan, wijk, vraag);
        let gegeven = hier.map(|(_, antwoord)| antwoord);
        vec![
            Cel::tekst(wijk.code.as_str()),
            Cel::tekst(&wijk.naam),
            Cel::tekst(vraag.code),
            Cel::tekst(vraag.vraag),
            vraag.soort.map_or(Cel::Leeg, |soort| Cel::tekst(soort.woord())),
            Cel::JaNee(gegeven.is_some()),
            gegeven.map_or(Cel::Leeg, |a| Cel::tekst_of_leeg(&a.antwoord)),
            dag(hier.and_then(|(meting, antwoord)| antwoord.datum.or(meting.datum))),
            gegeven.and_then(|a| a.bron.as_ref()).map_or(Cel::Leeg, |b| Cel::tekst(b.as_str())),
            gegeven.map_or(Cel::Leeg, |a| Cel::tekst_of_leeg(&a.plaats)),
        ]
    };
    Tabel {
        naam: "nulmeting",
        titel: "Nulmeting per wijk".to_owned(),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("vraag_code", "code van de vraag"),
            ("vraag", "vraag"),
            ("soort", "tellen of vertellen"),
            ("beantwoord", "beantwoord"),
            ("antwoord", "antwoord"),
            ("datum", "datum"),
            ("bron", "bron"),
            ("plaats", "waar of van wie"),
        ]),
        rijen: alle.iter().map(rij).collect(),
        totaal: None,
        voetnoten: vec![voetnoot],
    }
}
