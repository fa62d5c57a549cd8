//! Bereik: from every buurt the nearest place of each kind, with its distance and name.

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::Zicht;
use crate::calc::bereik::Dichtstbij;
use crate::plan::{Locatiesoort, Plan};
use crate::text::{getal, namen};

/// One row a buurt.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, bereik) = (zicht.plan(), &zicht.stand.uitkomst.bereik);
    let mut kolommen =
        Kolom::lijst(&[("code", "code"), ("buurt", "buurt"), ("wijk", "wijk"), ("inwoners", "inwoners")]);
    kolommen.push(Kolom::nieuw("ontmoeting_binnen_norm", "binnen norm"));
    paar(&mut kolommen, "ontmoetingsplek", "ontmoetingsplek");
    paar(&mut kolommen, "centrale_plek", "hoofdlocatie");
    for soort in soorten() {
        paar(&mut kolommen, sleutel(soort), namen::locatiesoort(soort));
    }
    let rijen = bereik
        .buurten
        .iter()
        .map(|b| {
            let (wijk, buurt) = (&plan.wijken[b.wijk], &plan.wijken[b.wijk].buurten[b.buurt]);
            let mut rij = vec![
                Cel::tekst(buurt.code.as_str()),
                Cel::tekst(&buurt.naam),
                Cel::tekst(&wijk.naam),
                Cel::aantal(buurt.inwoners),
                Cel::JaNee(b.ontmoeting.is_some_and(|d| d.meter <= bereik.norm)),
            ];
            rij.extend(cellen(plan, b.ontmoeting));
            rij.extend(cellen(plan, b.centraal));
            for (soort, dichtstbij) in Locatiesoort::ALLE.into_iter().zip(b.per_soort) {
                if soorten().any(|s| s == soort) {
                    rij.extend(cellen(plan, dichtstbij));
                }
            }
            rij
        })
        .collect();
    let mut voetnoten = vec![
        format!("Norm voor een ontmoetingsplek: {}.", getal::meter(bereik.norm)),
        voetnoot::afstanden(plan),
        "Buurtpunten zijn labelpunten van CBS en enkele benaderingen; zie de tabel buurten.".to_owned(),
    ];
    voetnoten.extend(voetnoot::bevolking(plan));
    Tabel { naam: "bereik", titel: zicht.titel("Bereik"), kolommen, rijen, totaal: None, voetnoten }
}

/// The kinds of place that one goes to.
fn soorten() -> impl Iterator<Item = Locatiesoort> {
    Locatiesoort::ALLE.into_iter().filter(|s| *s != Locatiesoort::Digitaal)
}

/// The key of a kind of place, which stays when a reader gets a better word for it.
const fn sleutel(soort: Locatiesoort) -> &'static str {
    match soort {
        Locatiesoort::HuisVanDeWijk => "huis_van_de_wijk",
        Locatiesoort::Mfa => "mfa",
        Locatiesoort::Wijkcentrum => "wijkcentrum",
        Locatiesoort::Buurtkamer => "buurtkamer",
        Locatiesoort::Inloop => "inloop",
        Locatiesoort::Dagbesteding => "dagbesteding",
        Locatiesoort::School => "school",
        Locatiesoort::Sportvereniging => "sportvereniging",
        Locatiesoort::Huisartsenpraktijk => "huisartsenpraktijk",
        Locatiesoort::Digitaal => "digitaal",
    }
}

/// A column with the distance and one with the name.
fn paar(kolommen: &mut Vec<Kolom>, sleutel: &str, wat: &str) {
    kolommen.push(Kolom::nieuw(format!("{sleutel}_meter"), format!("{wat} m")));
    kolommen.push(Kolom::nieuw(sleutel, wat));
}

fn cellen(plan: &Plan, dichtstbij: Option<Dichtstbij>) -> [Cel; 2] {
    dichtstbij.map_or([Cel::Leeg, Cel::Leeg], |d| [Cel::Meter(d.meter), Cel::tekst(&plan.locaties[d.locatie].naam)])
}
