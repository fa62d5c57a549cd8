//! What a finding knows: its subject, its measure, its norm, its cause, and that it is the same one elsewhere.

use std::collections::BTreeSet;

use rust_decimal_macros::dec;
use wijkplan::calc::ruimten::Soort;
use wijkplan::dekking::feiten::{
    Afvinken, Basisniveau, Begroting, Bereikbaar, Divers, Gegevens, Huisvesting, Invoering, Kanalen, Personeel,
    Plekken, Privacy, Ruimten, Scope, Sturing, Team, Vastgoed, Verband, Voldoende, Vormen,
};
use wijkplan::dekking::{Bevinding, Feit, Gevolg, Moment, Plaats, Toetsing, in_volgorde};
use wijkplan::plan::{Domein, Plan};
use wijkplan::text;

use super::gevallen::{GEVALLEN, fte, jeugdteam, samen, zonder_domein};
use super::{dekkend, na, reken, toets};

/// Names every kind of fact; one that is added here does not compile until it has a name, and fails until it is found.
macro_rules! soorten {
    ($($vorm:pat => $naam:literal),+ $(,)?) => {
        const SOORTEN: &[&str] = &[$($naam),+];

        fn soort(feit: &Feit) -> &'static str {
            match feit {
                $($vorm => $naam),+
            }
        }
    };
}

soorten! {
    Feit::Team(Team::TeWeinigTeams) => "te weinig teams",
    Feit::Team(Team::WijkZonderTeam) => "wijk zonder team",
    Feit::Team(Team::TeamZonderWijk(_)) => "team zonder wijk",
    Feit::Team(Team::SoortOntbreekt(_)) => "geen mix",
    Feit::Team(Team::WeinigSpecialist(_)) => "weinig specialist",
    Feit::Team(Team::VeelSpecialist(_)) => "veel specialist",
    Feit::Team(Team::WeinigErvaring) => "weinig ervaring",
    Feit::Team(Team::GeenVrijwilligers) => "geen vrijwilligers",
    Feit::Team(Team::GeenVasteVerbinder) => "geen vaste verbinder",
    Feit::Team(Team::TeamTeGroot) => "team te groot",
    Feit::Basisniveau(Basisniveau::GegevenIsNietEr { .. }) => "gegeven is niet er",
    Feit::Basisniveau(Basisniveau::PlusZonderVraag { .. }) => "plus zonder vraag",
    Feit::Team(Team::Niemand) => "niemand",
    Feit::Team(Team::MeerWijken) => "team met meer wijken",
    Feit::Team(Team::DomeinOntbreekt(_)) => "domein ontbreekt",
    Feit::Team(Team::DomeinGedeeld(_)) => "domein van twee teams",
    Feit::Team(Team::DomeinZonderTeam(_)) => "domein van geen team",
    Feit::Basisniveau(Basisniveau::OnderBasis { .. }) => "onder de basis",
    Feit::Basisniveau(Basisniveau::OnderBasisaanbod(_)) => "onder basisaanbod",
    Feit::Basisniveau(Basisniveau::BasisWijktAf { .. }) => "basis wijkt af",
    Feit::Basisniveau(Basisniveau::BasisPastNiet) => "basis past niet",
    Feit::Basisniveau(Basisniveau::TotaalWijktAf) => "totaal wijkt af",
    Feit::Basisniveau(Basisniveau::CorrectieOnderBasis) => "correctie onder de basis",
    Feit::Voldoende(Voldoende::Ongedekt(_)) => "ongedekt",
    Feit::Voldoende(Voldoende::OnderRatio { .. }) => "onder de ratio",
    Feit::Divers(Divers::WeinigAanbieders { .. }) => "weinig aanbieders",
    Feit::Divers(Divers::WeinigAchtergronden(_)) => "weinig achtergronden",
    Feit::Divers(Divers::DomeinZonderAchtergrond(_)) => "domein zonder achtergrond",
    Feit::Divers(Divers::GeenExpertise(_)) => "geen expertise",
    Feit::Divers(Divers::WeinigExpertise { .. }) => "weinig expertise",
    Feit::Divers(Divers::KleinAandeel(_)) => "klein aandeel",
    Feit::Divers(Divers::KleinVerliestAlles(_)) => "klein verliest alles",
    Feit::Bereikbaar(Bereikbaar::BuitenBereik { .. }) => "buiten bereik",
    Feit::Huisvesting(Huisvesting::GeenTeamplek { elders: None, .. }) => "geen teamplek",
    Feit::Huisvesting(Huisvesting::GeenTeamplek { elders: Some(_), .. }) => "teamplek elders te ver",
    Feit::Huisvesting(Huisvesting::GeenCentralePlek { .. }) => "geen hoofdlocatie",
    Feit::Huisvesting(Huisvesting::WerkplekkenTekort { krapste: None, .. }) => "werkplekken",
    Feit::Huisvesting(Huisvesting::WerkplekkenTekort { krapste: Some(_), .. }) => "werkplekken op een dagdeel",
    Feit::Bereikbaar(Bereikbaar::CentraalTeVer { heeft: true, .. }) => "hoofdlocatie te ver",
    Feit::Bereikbaar(Bereikbaar::CentraalTeVer { heeft: false, .. }) => "team zonder hoofdlocatie",
    Feit::Bereikbaar(Bereikbaar::NietsOpen) => "niets om te openen",
    Feit::Bereikbaar(Bereikbaar::WeinigOpen(Moment::Overdag)) => "weinig overdag",
    Feit::Bereikbaar(Bereikbaar::WeinigOpen(Moment::Avond)) => "weinig avonden",
    Feit::Bereikbaar(Bereikbaar::WeinigOpen(Moment::Dagen)) => "weinig dagen",
    Feit::Kanalen(Kanalen::GeenKanaal(_)) => "geen kanaal",
    Feit::Kanalen(Kanalen::NooitOpen(_)) => "kanaal nooit open",
    Feit::Kanalen(Kanalen::WeinigMensen(_)) => "weinig mensen op een kanaal",
    Feit::Kanalen(Kanalen::NietBinnenlopen) => "niet binnenlopen",
    Feit::Plekken(Plekken::GeenHuis) => "geen huis",
    Feit::Plekken(Plekken::BuurtTeVer { .. }) => "buurt te ver",
    Feit::Plekken(Plekken::WeinigScholen { .. }) => "weinig scholen",
    Feit::Plekken(Plekken::GeenVindplaats(_)) => "geen vindplaats",
    Feit::Plekken(Plekken::NietToegankelijk) => "niet toegankelijk",
    Feit::Vastgoed(Vastgoed::ContractTeKort { .. }) => "contract te kort",
    Feit::Vastgoed(Vastgoed::OpzegtermijnKort) => "korte opzegtermijn",
    Feit::Vastgoed(Vastgoed::Opgegeven { .. }) => "opgegeven",
    Feit::Vastgoed(Vastgoed::KostenOnbekend) => "kosten onbekend",
    Feit::Vastgoed(Vastgoed::WerkplekGoedkoop) => "goedkope werkplek",
    Feit::Vastgoed(Vastgoed::WerkplekDuur) => "dure werkplek",
    Feit::Ruimten(Ruimten { soort: Soort::Groepsruimte, .. }) => "groepsruimten",
    Feit::Ruimten(_) => "spreekkamers",
    Feit::Personeel(Personeel::NietGeplaatst(_)) => "niet geplaatst",
    Feit::Personeel(Personeel::DetacheringTeLang(_)) => "detachering",
    Feit::Personeel(Personeel::BovenLoonkosten(_)) => "boven de loonkosten",
    Feit::Personeel(Personeel::MinderLoon(_)) => "minder loon",
    Feit::Personeel(Personeel::AndereWerktijd(_)) => "andere werktijd",
    Feit::Personeel(Personeel::BovenLevering { .. }) => "boven levering",
    Feit::Personeel(Personeel::EenMens(_)) => "een mens",
    Feit::Verband(Verband::LidElders(_)) => "lid elders",
    Feit::Verband(Verband::OokOnderaannemer(_)) => "ook onderaannemer",
    Feit::Verband(Verband::LidEnOnderaannemer(_)) => "lid en onderaannemer",
    Feit::Verband(Verband::TweePenvoerders) => "twee penvoerders",
    Feit::Verband(Verband::TweeHoofdaanbieders) => "twee hoofdaanbieders",
    Feit::Verband(Verband::GeenPenvoerder) => "geen penvoerder",
    Feit::Verband(Verband::TweeVormen) => "twee vormen",
    Feit::Verband(Verband::LidAlleen) => "lid alleen",
    Feit::Verband(Verband::ZonderReferentie { .. }) => "zonder referentie",
    Feit::Begroting(Begroting::BovenLumpsum { .. }) => "boven lumpsum",
    Feit::Begroting(Begroting::VacaturesBovenLumpsum { .. }) => "vacatures boven lumpsum",
    Feit::Begroting(Begroting::GeenOormerk) => "geen oormerk",
    Feit::Begroting(Begroting::OormerkHoog) => "oormerk hoog",
    Feit::Begroting(Begroting::OormerkOvertekend) => "oormerk overtekend",
    Feit::Begroting(Begroting::MinderDanReferentie(_)) => "minder dan referentie",
    Feit::Begroting(Begroting::GeenInnovatie) => "geen innovatie",
    Feit::Begroting(Begroting::OverheadLaag) => "overhead laag",
    Feit::Begroting(Begroting::OverheadHoog) => "overhead hoog",
    Feit::Begroting(Begroting::ReserveLaag) => "reserve laag",
    Feit::Scope(Scope::ZonderVoorziening { .. }) => "zonder voorziening",
    Feit::Scope(Scope::ZonderWerk { .. }) => "zonder werk",
    Feit::Scope(Scope::ZonderMensen { .. }) => "zonder mensen",
    Feit::Scope(Scope::ZonderAanbieder { gemeente: true }) => "alleen de gemeente",
    Feit::Scope(Scope::ZonderAanbieder { gemeente: false }) => "zonder aanbieder",
    Feit::Scope(Scope::NogTeVragen(_)) => "nog te vragen",
    Feit::Scope(Scope::BuitenMandaat(_)) => "buiten het mandaat",
    Feit::Scope(Scope::BesluitDoorTeam) => "besluit door het team",
    Feit::Scope(Scope::IndicatieDoorTeam) => "indicatie door het team",
    Feit::Scope(Scope::NietBespreekbaar(_)) => "niet gemerkt",
    Feit::Scope(Scope::ZonderScenario(_)) => "zonder scenario",
    Feit::Scope(Scope::BovenRegel) => "boven de budgetregel",
    Feit::Vormen(Vormen::VormOntbreekt { individueel: true, .. }) => "niet individueel",
    Feit::Vormen(Vormen::VormOntbreekt { individueel: false, .. }) => "niet in groepen",
    Feit::Vormen(Vormen::GroepOntbreekt) => "taak zonder mensen",
    Feit::Vormen(Vormen::WeinigKeuze { .. }) => "weinig keuze",
    Feit::Invoering(Invoering::TeVroeg { .. }) => "te vroeg",
    Feit::Sturing(Sturing::RisicosOnbeheerd { .. }) => "risico's onbeheerd",
    Feit::Invoering(Invoering::VoorJanuari) => "vóór januari",
    Feit::Sturing(Sturing::Ongemeten) => "ongemeten",
    Feit::Sturing(Sturing::NaDeStart(_)) => "na de start",
    Feit::Afvinken(Afvinken::NietAf) => "niet af",
    Feit::Afvinken(Afvinken::InDeMaak) => "in de maak",
    Feit::Afvinken(Afvinken::ZonderBewijs { .. }) => "zonder bewijs",
    Feit::Privacy(Privacy::Burgerservicenummer(_)) => "burgerservicenummer",
    Feit::Gegevens(Gegevens::CijfersOntbreken(_)) => "cijfers ontbreken",
    Feit::Gegevens(Gegevens::VraagOnbekend(_)) => "vraag onbekend",
    Feit::Gegevens(Gegevens::Gat(_)) => "gat",
    Feit::Privacy(Privacy::Herleidbaar) => "klein aantal herleidbaar",
}

/// Each case with the findings of its requirement.
fn alle() -> Vec<(Plan, Toetsing, &'static str)> {
    let falen = GEVALLEN.iter().map(|g| (na(g.net_niet), g.eis()));
    falen.map(|(plan, eis)| (plan.clone(), toets(&plan), eis)).collect()
}

#[test]
fn every_kind_of_finding_says_where_what_how_much_and_what_helps() {
    let mut gezien = BTreeSet::new();
    let mut regels = Vec::new();
    for (plan, toetsing, eis) in alle() {
        let gids = wijkplan::calc::Gids::van(&plan);
        let (uitkomst, _) = reken(&plan);
        let stand = wijkplan::dekking::Stand { plan: &plan, gids: &gids, uitkomst: &uitkomst };
        for b in toetsing.bevindingen.iter().filter(|b| b.eis.id == eis) {
            if gezien.insert(soort(&b.feit)) {
                let herstel = text::herstel::herstel(&plan, b, &wijkplan::voorstel::herstel(&stand, b));
                let (wat, tekort) = (text::bevinding::regel(&plan, b), text::bevinding::tekort_in_woorden(b));
                regels.push(format!("{}\n  {wat}\n  {tekort}\n  {herstel}", b.sleutel));
            }
        }
    }
    assert_eq!(gezien, SOORTEN.iter().copied().collect());
    insta::assert_snapshot!(regels.join("\n"));
}

#[test]
fn a_finding_is_short_of_what_it_must_be_and_says_by_which_norm() {
    for (plan, toetsing, _) in alle() {
        for b in &toetsing.bevindingen {
            assert!(b.maat.tekort() > dec!(0), "{}", b.sleutel);
            assert_eq!(b.sleutel.eis(), b.eis.id);
            let norm = text::norm::norm(&plan, b.eis, wijkplan::plan::Band::Midden);
            assert_eq!(norm.is_some(), !b.eis.normen.is_empty(), "{}", b.sleutel);
        }
    }
}

/// Two findings on one plan never share an identity.
#[test]
fn every_finding_has_its_own_identity() {
    for (_, toetsing, _) in alle() {
        let sleutels: BTreeSet<&str> = toetsing.bevindingen.iter().map(|b| b.sleutel.as_str()).collect();
        assert_eq!(sleutels.len(), toetsing.bevindingen.len());
    }
}

/// The identity goes by codes: the order of no list of the plan is in it.
#[test]
fn the_order_of_the_lists_is_no_part_of_an_identity() {
    let sleutels = |plan: &Plan| -> BTreeSet<String> {
        toets(plan).bevindingen.iter().map(|b| format!("{} {:?} {:?}", b.sleutel, b.maat.is, b.maat.moet)).collect()
    };
    for geval in GEVALLEN {
        let plan = na(geval.net_niet);
        let mut om = plan.clone();
        om.functies.reverse();
        om.voorzieningen.reverse();
        om.organisaties.reverse();
        om.buurtteams.reverse();
        om.bezetting.reverse();
        om.locaties.reverse();
        om.wijken.reverse();
        om.wijken.iter_mut().for_each(|w| w.buurten.reverse());
        om.verdeling.basis.reverse();
        assert_eq!(sleutels(&om), sleutels(&plan), "{}", geval.sleutel);
    }
}

/// The case of a wijk without a team: nothing there looks good, and what follows stands under it.
#[test]
fn what_follows_from_a_wijk_without_a_team_stands_under_it() {
    let plan = wijkplan::store::open("tests/eisen/wijk-zonder-team".as_ref()).unwrap().plan;
    let toetsing = toets(&plan);
    let noorderpark = plan.wijken.iter().position(|w| w.naam == "Noorderpark").unwrap();
    let oorzaak = toetsing.bevindingen.iter().find(|b| b.eis.id == "TM-2a").unwrap();
    assert_eq!(oorzaak.plaats, Plaats::Wijk(noorderpark));
    for id in ["TM-3", "BN-1a", "VD-2", "HV-5"] {
        let oordeel = toetsing.oordeel(super::eis(id), noorderpark);
        assert!(!matches!(oordeel, wijkplan::dekking::Oordeel::Voldoet), "{id}: {oordeel:?}");
        let bevindingen = toetsing.bevindingen.iter().filter(|b| b.eis.id == id && b.plaats == oorzaak.plaats);
        let open = toetsing.open.iter().filter(|o| o.eis.id == id && o.plaats == oorzaak.plaats);
        let volgt: Vec<_> = bevindingen.map(|b| &b.gevolg_van).chain(open.map(|o| &o.gevolg_van)).collect();
        assert!(!volgt.is_empty(), "{id}");
        assert!(volgt.iter().all(|van| van.as_ref() == Some(&oorzaak.sleutel)), "{id}: {volgt:?}");
    }
}

/// A functie that is short follows from hours that are not covered because of that same functie; only the cause counts.
#[test]
fn a_functie_that_is_short_follows_from_the_hours_it_leaves() {
    let toetsing = toets(&na(|p| fte(p, "n2", dec!(1.5))));
    let eis = |id: &str| -> Vec<&Bevinding> { toetsing.bevindingen.iter().filter(|b| b.eis.id == id).collect() };
    let ([uren], [ratio]) = (&eis("VD-1")[..], &eis("VD-2")[..]) else { panic!("{:?}", toetsing.bevindingen) };
    assert_eq!(ratio.gevolg_van.as_ref(), Some(&uren.sleutel));
    assert!(uren.is_oorzaak());
    let geteld = toetsing.oorzaken().filter(|b| ["VD-1", "VD-2"].contains(&b.eis.id)).count();
    assert_eq!(geteld, 1);
    // Another functie of the same team that is short for a reason of its own stays a cause.
    let toetsing = toets(&na(|p| {
        fte(p, "n2", dec!(1.5));
        p.voorzieningen[2].kan_ook = vec!["opbouwwerker".into()];
        fte(p, "n3", dec!(1.8));
        fte(p, "n1", dec!(2.2));
    }));
    let gezin: Vec<_> =
        toetsing.bevindingen.iter().filter(|b| b.sleutel.as_str().ends_with("functie:gezinswerker")).collect();
    assert!(gezin.iter().any(|b| b.eis.id == "VD-2" && b.is_oorzaak()), "{gezin:?}");
}

/// A field that no team has is one with nobody who knows it; that two teams have one follows from nothing of the kind.
#[test]
fn a_domein_of_no_team_follows_from_nobody_who_knows_it_and_one_of_two_does_not() {
    let gevonden = |plan: &Plan, domein: &str| {
        let sleutel = format!("TM-8 wijk:WK999901 domein:{domein}");
        let toetsing = toets(plan);
        toetsing.bevindingen.iter().find(|b| b.sleutel.as_str() == sleutel).unwrap().gevolg_van.clone()
    };
    let zonder = na(|p| jeugdteam(p, &[Domein::Welzijn, Domein::Bestaanszekerheid]));
    let oorzaak = gevonden(&zonder, "Wmo").unwrap();
    assert_eq!(oorzaak.as_str(), "TM-3 wijk:WK999901 domein:Wmo");
    let gedeeld = na(|p| {
        jeugdteam(p, &[]);
        fte(p, "n3", dec!(0));
    });
    assert_eq!(gevonden(&gedeeld, "Jeugd"), None);
}

/// A cause never weighs less than what follows from it: what blocks is always counted.
#[test]
fn a_cause_is_there_is_as_heavy_and_comes_first() {
    let mut plannen: Vec<Plan> = alle().into_iter().map(|(plan, ..)| plan).collect();
    plannen.push(wijkplan::store::open("tests/eisen/wijk-zonder-team".as_ref()).unwrap().plan);
    let assen = wijkplan::store::ingebouwd().unwrap().plan;
    let mut gevolgen = 0;
    for (plan, band) in
        plannen.iter().map(|p| (p, wijkplan::plan::Band::Midden)).chain(wijkplan::plan::Band::ALLE.map(|b| (&assen, b)))
    {
        let toetsing = Toetsing::van(plan, &wijkplan::calc::bereken(plan, super::JAAR, band));
        let volgorde = toetsing.op_volgorde();
        assert_eq!(volgorde.len(), toetsing.bevindingen.len());
        for (plaats, b) in volgorde.iter().enumerate() {
            let Some(van) = &b.gevolg_van else { continue };
            let oorzaak = volgorde[..plaats].iter().find(|o| o.sleutel == *van).expect("the cause comes first");
            assert!(oorzaak.ernst >= b.ernst);
            gevolgen += 1;
        }
        // One whose cause is not among them stands on its own.
        let zonder: Vec<&Bevinding> = toetsing.bevindingen.iter().filter(|b| !b.is_oorzaak()).collect();
        assert_eq!(in_volgorde(&zonder).len(), zonder.len());
    }
    assert!(gevolgen > 10, "{gevolgen}");
}

/// Where one finding goes and another comes, it is never said that the findings are the same.
#[test]
fn a_finding_that_went_and_one_that_came_are_both_told() {
    let (van, naar) = (na(|p| fte(p, "n2", dec!(1.99))), na(|p| fte(p, "z4", dec!(0.99))));
    let (een, ander) = (reken(&van), reken(&naar));
    let gevolg = Gevolg::tussen((&een.0, &een.1), (&ander.0, &ander.1));
    let sleutels = |lijst: &[&Bevinding]| lijst.iter().map(|b| b.sleutel.to_string()).collect::<Vec<_>>();
    assert_eq!(sleutels(&gevolg.weg), ["BN-1a team:noord functie:begeleider"]);
    assert!(sleutels(&gevolg.erbij).contains(&"BN-1a team:zuid functie:gezinswerker".to_owned()));
    assert!(!text::gevolg::gevolg(&gevolg).contains("zelfde"));
    // And back again.
    let terug = Gevolg::tussen((&ander.0, &ander.1), (&een.0, &een.1));
    assert_eq!(sleutels(&terug.weg), sleutels(&gevolg.erbij));
    let zelf = Gevolg::tussen((&een.0, &een.1), (&een.0, &een.1));
    assert_eq!(text::gevolg::gevolg(&zelf), " · zelfde bevindingen");
}

/// A finding that stays and becomes heavier or more short is worse, one that becomes lighter or less short is better.
#[test]
fn a_finding_that_stays_can_become_worse_or_better() {
    let met = |n: rust_decimal::Decimal| reken(&na(|p| fte(p, "n2", n)));
    let (weinig, minder) = (met(dec!(1.95)), met(dec!(1.94)));
    let erger = Gevolg::tussen((&weinig.0, &weinig.1), (&minder.0, &minder.1));
    assert_eq!((erger.erger.len(), erger.beter.len(), erger.anders()), (1, 0, 0));
    let beter = Gevolg::tussen((&minder.0, &minder.1), (&weinig.0, &weinig.1));
    assert_eq!((beter.erger.len(), beter.beter.len(), beter.anders()), (0, 1, 0));
    assert_eq!(beter.meer_ongedekt(), dec!(-10));
}

/// Facts that no case above has in the words of a person: several wijken, a field that nobody knows.
#[test]
fn a_team_is_named_with_what_it_lacks() {
    let zin = |plan: &Plan, eis: &str| {
        let toetsing = toets(plan);
        let b = toetsing.bevindingen.iter().find(|b| b.eis.id == eis).unwrap();
        text::bevinding::regel(plan, b)
    };
    assert_eq!(zin(&na(samen), "TM-2b"), "Buurtteam Noord: één team voor 2 wijken: Noord en Zuid (zie I22)");
    assert_eq!(
        zin(&na(zonder_domein), "TM-3"),
        "Buurtteam Noord: niemand in het team heeft Bestaanszekerheid als eerste domein"
    );
    assert!(dekkend().buurtteams.len() == 2);
}

/// A team in which nobody works is one cause: what it owes its wijken, and what it lacks, stands under it.
#[test]
fn what_an_empty_team_lacks_follows_from_that() {
    let geval = GEVALLEN.iter().find(|g| g.sleutel == "TM-3 team:noord").unwrap();
    let toetsing = toets(&na(geval.net_niet));
    let van = |eis: &'static str| {
        toetsing.bevindingen.iter().filter(move |b| b.eis.id == eis && b.sleutel.to_string().contains("noord"))
    };
    assert_eq!(van("TM-3").count(), 1);
    assert!(van("BN-1a").count() > 0 && van("BN-1a").all(|b| !b.is_oorzaak()));
    assert!(van("VD-2").all(|b| !b.is_oorzaak()));
}
