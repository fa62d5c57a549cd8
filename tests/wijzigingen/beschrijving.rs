//! The descriptions of the nouns: what is said of each field, and that every part of a plan is found by its way.

use std::collections::BTreeSet;

use wijkplan::plan::controle::Codesoort;
use wijkplan::plan::deel::langs::langs;
use wijkplan::plan::deel::tabellen::{Kolom, kolommen};
use wijkplan::plan::deel::vind::{bestemming, vind};
use wijkplan::plan::deel::{Aard, Beschreven, Blik, Bouw, Groep, Veld};
use wijkplan::plan::{Locatie, Plan, Waar, Wijk};
use wijkplan::text::onderdeel::met_code;

use super::klein;

fn velden() -> Vec<(&'static str, &'static Veld)> {
    let mut uit = Vec::new();
    Aard::alle(&mut |aard| match aard.bouw {
        Bouw::Groep(velden) => uit.extend(velden.iter().map(|v| (aard.naam, v))),
        Bouw::Keuze(varianten) => uit.extend(varianten.iter().flat_map(|v| v.velden).map(|v| (aard.naam, v))),
        _ => {}
    });
    uit
}

#[test]
fn every_field_says_what_it_is_in_words() {
    let alle = velden();
    assert!(alle.len() > 150, "{}", alle.len());
    for (zaak, veld) in alle {
        let plek = format!("{zaak}.{}", veld.naam);
        assert!(!veld.woord.is_empty() && !veld.woord.ends_with('.'), "{plek}: {}", veld.woord);
        assert!(veld.uitleg.len() > 3 && !veld.uitleg.ends_with('.'), "{plek}: {}", veld.uitleg);
        assert!(!veld.uitleg.contains("..") && !veld.uitleg.contains(". "), "one sentence: {plek}");
        assert!(veld.uitleg.chars().next().is_some_and(|c| !c.is_whitespace()), "{plek}");
    }
}

#[test]
fn every_code_is_of_a_noun_with_words() {
    use Codesoort as C;
    let alle = [
        C::Bron,
        C::Werktijd,
        C::Functie,
        C::Voorziening,
        C::Organisatie,
        C::Buurtteam,
        C::Aanstelling,
        C::Overname,
        C::Locatie,
        C::Wijk,
        C::Buurt,
        C::Gemeente,
        C::Eis,
        C::Weging,
        C::Scenario,
        C::Besluit,
        C::OpenPunt,
        C::Mijlpaal,
        C::Risico,
        C::EisAf,
        C::Standpunt,
        C::Notitie,
        C::Scope,
        C::Kanaal,
        C::Meetvraag,
    ];
    let woorden: BTreeSet<&str> = alle.into_iter().map(|soort| met_code(soort).0).collect();
    assert_eq!(woorden.len(), alle.len(), "each its own word: {woorden:?}");
    assert!(!woorden.contains("onderdeel"));
    assert_eq!(met_code(C::Buurtteam), ("buurtteam", "het buurtteam"));
}

/// The way by codes leads back to the very part, in the plan and in the description of all plans.
#[test]
fn every_part_is_found_by_its_way() {
    let plan: Plan = klein();
    let mut waren = BTreeSet::new();
    langs(&plan, &mut |plek| {
        let waar = Waar::van(&plan, &plek.pad());
        let gevonden = vind(&plan, &waar).unwrap_or_else(|| panic!("{waar} is not found"));
        assert!(std::ptr::addr_eq(gevonden, plek.deel), "{waar} leads elsewhere");
        let daar = bestemming(&waar).unwrap_or_else(|| panic!("{waar} is not described"));
        let (gezegd, daar_is) = (daar.aard.kern(), plek.deel.aard().kern());
        assert_eq!((gezegd.naam, gezegd.een), (daar_is.naam, daar_is.een), "{waar} is described as something else");
        assert!(waren.insert(waar.clone()), "{waar} is the way to two parts");
        let tekst = plek.deel.ron().unwrap();
        assert_eq!((daar.aard.lees)(&tekst).unwrap(), plek.deel.inhoud(), "{waar}: {tekst}");
    });
    assert!(waren.len() > 300, "{}", waren.len());
}

#[test]
fn columns_of_a_noun_are_its_flat_fields() {
    let sleutels =
        |aard| kolommen(aard).into_iter().filter(Kolom::is_gewoon).map(|k| k.sleutel).collect::<Vec<_>>().join(" ");
    insta::assert_snapshot!(sleutels(Locatie::AARD), @"code naam soort wijk punt gebruik opent centraal werkplekken spreekkamers groepsruimten kosten exploitatie beheer om_niet kosten_eenmalig afspraak functies dagdelen.ochtend dagdelen.middag dagdelen.avond dagdelen.aantal contract.soort contract.van contract.tot contract.opzegtermijn voor bestaand eigenaar beheerder toegankelijk.rolstoel toegankelijk.toilet toegankelijk.halte herkomst");
    insta::assert_snapshot!(sleutels(Wijk::AARD), @"code naam bevolking.jaar bevolking.bron bevolking.inwoners bevolking.leeftijd.van_0_tot_15 bevolking.leeftijd.van_15_tot_25 bevolking.leeftijd.van_25_tot_45 bevolking.leeftijd.van_45_tot_65 bevolking.leeftijd.vanaf_65 let_op");
    // A band, and what belongs to one of several, have columns of their own.
    let alle: Vec<String> = kolommen(Locatie::AARD).into_iter().map(|k| k.sleutel).collect();
    assert!(
        ["kosten.laag", "kosten.hoog", "gebruik.Verkocht.verkocht"].iter().all(|k| alle.contains(&(*k).to_owned())),
        "{alle:?}"
    );
}

/// What is checked over “everything” is checked over nothing where the smallest plan leaves it out.
#[test]
fn smallest_plan_holds_every_noun_every_optional_field_and_every_choice_with_content() {
    let plan = klein();
    let mut gezien: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut bekijk = |groep: &dyn Groep| {
        let van = groep.aard().naam;
        gezien.extend(groep.variant().map(|v| (van, v.naam)));
        groep.langs(&mut |veld, deel| {
            let leeg = match deel.blik() {
                Blik::Niets | Blik::Tekst("") => true,
                Blik::Rijen(rijen) => rijen.aantal() == 0,
                Blik::Kaart(kaart) => kaart.is_empty(),
                Blik::Herkomst(h) => h.is_leeg(),
                _ => false,
            };
            if !leeg {
                gezien.insert((van, veld.naam));
            }
        });
    };
    bekijk(&plan);
    langs(&plan, &mut |plek| {
        if let Blik::Groep(groep) = plek.deel.blik() {
            bekijk(groep);
        }
    });
    let mut mist = BTreeSet::new();
    Aard::alle(&mut |aard| {
        let namen: Vec<&str> = match aard.bouw {
            Bouw::Groep(velden) => velden.iter().map(|v| v.naam).collect(),
            Bouw::Keuze(varianten) if varianten.iter().any(|v| !v.velden.is_empty()) => {
                varianten.iter().map(|v| v.naam).collect()
            }
            _ => Vec::new(),
        };
        mist.extend(namen.into_iter().map(|naam| (aard.naam, naam)).filter(|n| !gezien.contains(n)));
    });
    assert!(mist.is_empty(), "not in the smallest plan: {mist:#?}");
}
