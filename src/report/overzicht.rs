//! Overzicht: per wijk who lives there, what is needed, who is there, and the verdict.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::formatie::ratio;
use crate::dekking::Plaats;
use crate::text::plek;

/// One row a wijk, and one for what is for the whole city.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let fte =
        |nodig, er_is| [Cel::Fte(nodig), Cel::Fte(er_is), Cel::Fte(er_is - nodig), Cel::ratio(ratio(er_is, nodig))];
    let mut rijen = Vec::with_capacity(plan.wijken.len() + 1);
    for gebied in 0..=plan.wijken.len() {
        let inwoners = plan.wijken.get(gebied).map_or(Cel::Leeg, |w| Cel::aantal(w.bevolking.inwoners));
        let oordeel = if gebied < plan.wijken.len() {
            zicht.oordeel(gebied)
        } else {
            let stad = zicht.bevindingen.iter().filter(|b| b.plaats == Plaats::Stad);
            Cel::Oordeel(stad.map(|b| b.ernst).max())
        };
        let mut rij =
            vec![Cel::tekst(plek::gebiedcode(plan, gebied)), Cel::tekst(plek::van_gebied(plan, gebied)), inwoners];
        rij.extend(fte(uitkomst.nodig(gebied), uitkomst.er_is(gebied)));
        rij.push(oordeel);
        rijen.push(rij);
    }
    let nodig = (0..=plan.wijken.len()).map(|g| uitkomst.nodig(g)).sum();
    let er_is = (0..=plan.wijken.len()).map(|g| uitkomst.er_is(g)).sum();
    let inwoners: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
    let mut totaal = vec![Cel::Leeg, Cel::tekst("samen"), Cel::aantal(inwoners)];
    totaal.extend(fte(nodig, er_is));
    totaal.push(zicht.oordeel_over_alles());

    let mut voetnoten = vec![voetnoot::OORDEEL.to_owned(), voetnoot::TOEREKENING.to_owned(), voetnoot::afronding(plan)];
    voetnoten.extend(voetnoot::vraag_open(zicht));
    voetnoten.extend(voetnoot::bevolking(plan));
    Tabel {
        naam: "overzicht",
        titel: zicht.titel("Overzicht"),
        kolommen: Kolom::lijst(&[
            ("code", "code"),
            ("wijk", "wijk"),
            ("inwoners", "inwoners"),
            ("nodig", "nodig"),
            ("er_is", "er is"),
            ("verschil", "verschil"),
            ("ratio", "ratio"),
            ("oordeel", "oordeel"),
        ]),
        rijen,
        totaal: Some(totaal),
        voetnoten,
    }
}
