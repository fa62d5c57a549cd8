//! Plannen: many plans beside each other, one row a plan and what they are together. Each stands in its own year, with
//! its verdict over all years that are judged.

use rust_decimal::Decimal;

use super::berekend::Berekend;
use super::tabel::{Cel, Kolom, Tabel};
use super::vergelijking::{Kengetallen, van_stad};
use crate::dekking::{Ernst, Strook, Vonnis};
use crate::plan::{Band, Plan};
use crate::text::aantal::aantal;
use crate::text::{namen, strook};

/// What one of many plans comes to.
#[derive(Debug, Clone)]
pub struct Plankeur {
    kop: [Cel; 6],
    vonnis: Option<Vonnis>,
    /// In which years that holds, and the most causes of each weight in one of these.
    waarin: [Cel; 4],
    figuren: [Cel; 5],
}

impl Plankeur {
    /// Computes and judges a plan from its first year on, or in one year alone.
    pub fn van(plan: Plan, eerste: u16, alleen: bool, band: Band) -> Self {
        let mut strook = Strook::leeg(&plan, alleen.then_some(eerste), band);
        let rest: Vec<u16> = strook.getoetst().map(|(jaar, _)| jaar).filter(|&jaar| jaar != eerste).collect();
        for jaar in rest {
            let berekend = Berekend::van(String::new(), plan.clone(), jaar, band);
            strook.zet(jaar, band, berekend.telling());
        }
        let berekend = Berekend::van(plan.naam.clone(), plan, eerste, band);
        strook.zet(eerste, band, berekend.telling());
        let (plan, kosten) = (&berekend.plan, &berekend.uitkomst.kosten);
        let stad: Kengetallen = berekend.met(van_stad);
        let inwoners: u64 = plan.wijken.iter().map(|w| u64::from(w.bevolking.inwoners)).sum();
        let meest = |ernst| {
            let per_jaar = strook.getoetst().filter_map(|(jaar, band)| strook.vak(jaar, band));
            Cel::aantal(per_jaar.map(|telling| telling.aantal(ernst)).max().unwrap_or_default() as u64)
        };
        let [blokkerend, waarschuwing, aandacht] = Ernst::ALLE.map(meest);
        Self {
            kop: [
                Cel::tekst(&plan.naam),
                Cel::tekst(&plan.gemeente.naam),
                Cel::Jaar(eerste),
                Cel::tekst(namen::band(band)),
                Cel::aantal(plan.wijken.len() as u64),
                Cel::aantal(inwoners),
            ],
            vonnis: strook.vonnis(),
            waarin: [Cel::tekst(strook::waarin(&strook)), blokkerend, waarschuwing, aandacht],
            figuren: [
                stad.maatstaf.nodig(stad.nodig),
                Cel::Fte(stad.er_is),
                Cel::Uren(stad.ongedekt),
                Cel::Euro(stad.kosten),
                kosten.over().map_or(Cel::Leeg, Cel::Euro),
            ],
        }
    }

    /// True where the plan is dekkend.
    pub fn is_dekkend(&self) -> bool {
        self.vonnis == Some(Vonnis::Dekkend)
    }

    fn rij(&self, waar: &str) -> Vec<Cel> {
        let mut rij = vec![Cel::tekst(waar)];
        rij.extend(self.kop.iter().cloned());
        rij.push(Cel::tekst(strook::woord(self.vonnis)));
        rij.extend(self.waarin.iter().chain(&self.figuren).cloned());
        rij.push(Cel::Leeg);
        rij
    }
}

/// A plan that was asked for, by where it stands, with what it comes to or why it cannot be computed.
pub type Uitslag<T> = (String, Result<T, String>);

/// One row a plan.
pub fn keuring(plannen: &[Uitslag<Plankeur>]) -> Tabel {
    let kolommen = Kolom::lijst(&[
        ("bestand", "bestand"),
        ("plan", "plan"),
        ("gemeente", "gemeente"),
        ("jaar", "jaar"),
        ("band", "bandbreedte"),
        ("wijken", "wijken"),
        ("inwoners", "inwoners"),
        ("oordeel", "oordeel"),
        ("waarin", "in"),
        ("blokkerend", "blokkerend"),
        ("waarschuwing", "waarschuwing"),
        ("aandacht", "aandacht"),
        ("nodig", "benodigd"),
        ("er_is", "bezet"),
        ("ongedekt", "ongedekt"),
        ("kosten", "kosten"),
        ("over", "over"),
        ("fout", "fout"),
    ]);
    let dekkend = plannen.iter().filter(|(_, keur)| keur.as_ref().is_ok_and(Plankeur::is_dekkend)).count();
    let rij = |(waar, keur): &Uitslag<Plankeur>| match keur {
        Ok(keur) => keur.rij(waar),
        Err(fout) => zonder(waar, fout, kolommen.len()),
    };
    let rijen: Vec<Vec<Cel>> = plannen.iter().map(rij).collect();
    let mut totaal = som(&rijen, &["jaar", "blokkerend", "waarschuwing", "aandacht"], &kolommen);
    totaal[7] = Cel::tekst(format!("{dekkend} van {} dekkend", plannen.len()));
    Tabel {
        naam: "plannen",
        titel: aantal(plannen.len() as u64, "plan", "plannen"),
        kolommen,
        rijen,
        totaal: Some(totaal),
        voetnoten: vec![
            "Oordeel: over alle jaren die zijn getoetst; blokkerend, waarschuwing en aandacht: de meeste oorzaken in één \
             jaar. De andere cijfers zijn die van het jaar in de rij."
                .to_owned(),
            "Kosten: zonder de reserve; over: wat er na de reserve van de lumpsum rest.".to_owned(),
        ],
    }
}

/// The totals of one table of each plan. `None` where the table has no totals.
pub fn totalen(naam: &'static str, plannen: &[Uitslag<Tabel>]) -> Option<Tabel> {
    if plannen.iter().any(|(_, tabel)| tabel.as_ref().is_ok_and(|tabel| tabel.totaal.is_none())) {
        return None;
    }
    // The keys of a table are the same in every plan, but for those that come with its years or its functies.
    let mut kolommen = Kolom::lijst(&[("bestand", "bestand"), ("plan_naam", "plan")]);
    for tabel in plannen.iter().filter_map(|(_, tabel)| tabel.as_ref().ok()) {
        for kolom in &tabel.kolommen {
            if kolommen.iter().all(|k| k.sleutel != kolom.sleutel) {
                kolommen.push(kolom.clone());
            }
        }
    }
    kolommen.push(Kolom::nieuw("fout", "fout"));
    let rij = |(waar, tabel): &Uitslag<Tabel>| match tabel {
        Err(fout) => zonder(waar, fout, kolommen.len()),
        Ok(tabel) => {
            let van = |kolom: &Kolom| {
                let k = tabel.kolommen.iter().position(|k| k.sleutel == kolom.sleutel)?;
                // “samen” says nothing here.
                tabel.totaal.as_ref()?.get(k).filter(|cel| !matches!(cel, Cel::Tekst(_))).cloned()
            };
            let mut rij: Vec<Cel> = kolommen.iter().map(|kolom| van(kolom).unwrap_or(Cel::Leeg)).collect();
            (rij[0], rij[1]) = (Cel::tekst(waar), Cel::tekst(&tabel.titel));
            rij
        }
    };
    let rijen: Vec<Vec<Cel>> = plannen.iter().map(rij).collect();
    // A column of words has nothing in it but the totals of others.
    let vol: Vec<bool> = (0..kolommen.len()).map(|k| k < 2 || rijen.iter().any(|rij| rij[k] != Cel::Leeg)).collect();
    let gezeefd = |rij: Vec<Cel>| rij.into_iter().zip(&vol).filter_map(|(cel, vol)| vol.then_some(cel)).collect();
    let totaal = som(&rijen, &[], &kolommen);
    Some(Tabel {
        naam,
        titel: format!("{} van {}", naam, aantal(plannen.len() as u64, "plan", "plannen")),
        rijen: rijen.into_iter().map(gezeefd).collect(),
        totaal: Some(gezeefd(totaal)),
        kolommen: kolommen.into_iter().zip(&vol).filter_map(|(kolom, vol)| vol.then_some(kolom)).collect(),
        voetnoten: vec!["Een rij is de totaalregel van een plan. Aandelen en verhoudingen tellen niet op.".to_owned()],
    })
}

/// A plan that cannot be computed.
fn zonder(waar: &str, fout: &str, kolommen: usize) -> Vec<Cel> {
    let mut rij = vec![Cel::Leeg; kolommen];
    (rij[0], rij[kolommen - 1]) = (Cel::tekst(waar), Cel::tekst(fout));
    rij
}

/// What all rows are together, of what adds up.
fn som(rijen: &[Vec<Cel>], anders: &[&str], kolommen: &[Kolom]) -> Vec<Cel> {
    let kolom = |(k, kolom): (usize, &Kolom)| {
        if anders.contains(&kolom.sleutel.as_str()) {
            return Cel::Leeg;
        }
        let cellen = rijen.iter().map(|rij| &rij[k]).filter(|cel| **cel != Cel::Leeg);
        cellen.cloned().map(Some).reduce(|a, b| plus(&a?, &b?)).flatten().filter(telt_op).unwrap_or(Cel::Leeg)
    };
    let mut uit: Vec<Cel> = kolommen.iter().enumerate().map(kolom).collect();
    uit[0] = Cel::tekst("samen");
    uit
}

/// True for amounts, of which the sum is one too.
const fn telt_op(cel: &Cel) -> bool {
    matches!(cel, Cel::Aantal(_) | Cel::Fte(_) | Cel::Nodig(..) | Cel::Uren(_) | Cel::Euro(_))
}

fn plus(a: &Cel, b: &Cel) -> Option<Cel> {
    let som = |a: &Decimal, b: &Decimal| a.checked_add(*b);
    Some(match (a, b) {
        (Cel::Aantal(a), Cel::Aantal(b)) => Cel::Aantal(som(a, b)?),
        (Cel::Fte(a), Cel::Fte(b)) => Cel::Fte(som(a, b)?),
        (Cel::Nodig(a, regel), Cel::Nodig(b, _)) => Cel::Nodig(som(a, b)?, *regel),
        (Cel::Uren(a), Cel::Uren(b)) => Cel::Uren(som(a, b)?),
        (Cel::Euro(a), Cel::Euro(b)) => Cel::Euro(som(a, b)?),
        _ => return None,
    })
}
