//! Borders of wijken: the real files, and what is wrong with files that are almost one.

use super::*;
use crate::calc::import::{Noot, Reden, Soort};
use crate::plan::scenario::toepassen::zetten;

const VAN_2024: &[u8] = include_bytes!("../../../../tests/bestanden/geojson/assen_wijken_2024_gegeneraliseerd.geojson");
const VAN_2020: &[u8] = include_bytes!("../../../../tests/bestanden/geojson/assen_wijken_2020.geojson");
const HEEL_NEDERLAND: &[u8] =
    include_bytes!("../../../../tests/bestanden/geojson/nl_wijken_2020_simplified.topojson.gz");

/// A square of so many degrees with its lower left corner here, in the middle of Centrum.
fn vlak(eigen: &str, maat: f64) -> String {
    let (x, y) = (6.56 - maat / 2.0, 52.99 - maat / 2.0);
    let hoek = |dx: f64, dy: f64| format!("[{},{}]", x + dx * maat, y + dy * maat);
    let ring = [hoek(0.0, 0.0), hoek(1.0, 0.0), hoek(1.0, 1.0), hoek(0.0, 1.0), hoek(0.0, 0.0)].join(",");
    format!(r#"{{"type":"Feature","properties":{{{eigen}}},"geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}"#)
}

fn verzameling(vlakken: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, vlakken.join(","))
}

fn grenzen(plan: &Plan, naam: &str, bytes: impl AsRef<[u8]>) -> Vangst {
    import::lees(plan, &[van(naam, bytes).unwrap()], import::Vraag::default()).unwrap()
}

/// The plan with borders from before any file.
fn plan_van_2016() -> Plan {
    let mut plan = plan();
    plan.wijken.iter_mut().filter_map(|w| w.grens.as_mut()).for_each(|grens| grens.jaar = 2016);
    plan
}

fn uitslagen(vangst: &Vangst) -> Vec<Uitslag> {
    vangst.regels.iter().map(|r| r.uitslag).collect()
}

/// The file of CBS and Kadaster (CC BY 4.0) from which the borders of Assen come.
#[test]
fn the_built_in_borders_are_those_of_their_file() {
    let plan = plan();
    let vangst = grenzen(&plan, "kaart.geojson", VAN_2024);
    assert_eq!((vangst.bestanden[0].soort, vangst.bestanden[0].vorm), (Soort::Grenzen, Vorm::GeoJson));
    assert_eq!((uitslagen(&vangst), vangst.wijziging), (vec![Uitslag::Gelijk; 10], None));
}

#[test]
fn the_borders_of_a_later_year_are_one_change_with_its_source() {
    let plan = plan_van_2016();
    let vangst = grenzen(&plan, "kaart.geojson", VAN_2020);
    assert_eq!(uitslagen(&vangst), vec![Uitslag::Gewijzigd; 10]);
    let mut na = plan.clone();
    let terug = vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
    let grens = na.wijken[0].grens.clone().unwrap();
    assert_eq!((grens.jaar, grens.omtrek.punten().count()), (2020, 12));
    let bron = na.bronnen.last().unwrap();
    assert_eq!((&bron.code, bron.jaar), (grens.herkomst.bron.as_ref().unwrap(), Some(2020)));
    assert!(crate::plan::controle::controleer(&na).is_empty());
    // What only borders change can stand in a scenario (year, source and line of each), and comes back with undo.
    assert_eq!(zetten(&plan, &na).unwrap().len(), 31);
    assert_eq!(grenzen(&na, "kaart.geojson", VAN_2020).wijziging, None);
    terug.pas_toe(&mut na).unwrap();
    assert_eq!(na, plan);
}

#[test]
fn the_newest_border_wins_in_whatever_order_files_come() {
    let plan = plan();
    let vangst = grenzen(&plan, "kaart.geojson", VAN_2020);
    assert_eq!((uitslagen(&vangst), &vangst.wijziging), (vec![Uitslag::Geweigerd; 10], &None));
    let oud = |regel: &import::Regel| regel.redenen.contains(&Reden::OudereGrens(2020, 2024));
    assert!(vangst.regels.iter().all(oud), "{:?}", vangst.regels);
    let zin = crate::text::import::regel(&plan, &vangst.regels[0]);
    assert!(zin.contains("grens van 2020 niet overgenomen: die van het plan is van 2024"), "{zin}");
    // The same year once more changes the border, as does one of which none was known.
    let mut gelijk = plan.clone();
    gelijk.wijken.iter_mut().filter_map(|w| w.grens.as_mut()).for_each(|grens| grens.jaar = 2020);
    gelijk.wijken[0].grens = None;
    let uit = uitslagen(&grenzen(&gelijk, "kaart.geojson", VAN_2020));
    assert_eq!((uit[0], uit[1]), (Uitslag::Nieuw, Uitslag::Gewijzigd));
    // Of two files at once the newest stays.
    let (oud, nieuw) = (van("oud.geojson", VAN_2020).unwrap(), van("nieuw.geojson", VAN_2024).unwrap());
    for samen in [[oud.clone(), nieuw.clone()], [nieuw, oud]] {
        let mut na = plan_van_2016();
        let vangst = import::lees(&na, &samen, import::Vraag::default()).unwrap();
        vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
        assert!(na.wijken.iter().all(|w| w.grens.as_ref().is_some_and(|g| g.jaar == 2024)));
    }
}

/// The wijken of the whole country, on a grid of the Rijksdriehoek, packed: `README.md` of the data says where it comes from.
#[test]
fn the_topojson_of_the_whole_country_gives_the_wijken_of_the_gemeente() {
    let plan = plan_van_2016();
    let vangst = grenzen(&plan, "nl_wijken_simplified.topojson.gz", HEEL_NEDERLAND);
    let [bestand] = &vangst.bestanden[..] else { panic!("{:?}", vangst.bestanden) };
    assert_eq!((bestand.soort, bestand.vorm), (Soort::Grenzen, Vorm::TopoJson));
    // 3.177 wijken, of which two have no shape.
    assert_eq!(bestand.noten, [Noot::Buiten(3_165)]);
    assert_eq!(uitslagen(&vangst), vec![Uitslag::Gewijzigd; 10]);
    let mut na = plan.clone();
    vangst.wijziging.unwrap().pas_toe(&mut na).unwrap();
    assert_eq!(na.wijken[0].grens.as_ref().unwrap().jaar, 2020, "its layer says so");
    // The same borders were taken from this file by others: within the grid of 6,6 m.
    let vangst = grenzen(&plan, "kaart.geojson", VAN_2020);
    let mut van_anderen = plan.clone();
    vangst.wijziging.unwrap().pas_toe(&mut van_anderen).unwrap();
    for (wijk, ander) in na.wijken.iter().zip(&van_anderen.wijken) {
        let [hier, daar] = [wijk, ander].map(|w| &w.grens.as_ref().unwrap().omtrek);
        let verst = daar.punten().filter_map(|(lat, lon)| hier.meter_tot_lijn(lat, lon)).fold(0.0, f64::max);
        assert!(verst < 1.0, "{}: {verst} m", wijk.naam);
    }
}

#[test]
fn a_wijk_is_known_by_its_code_or_else_by_its_name_and_by_its_buurten() {
    let mut plan = plan();
    plan.wijken[1].grens = None;
    let centrum = &plan.wijken[0];
    let heel = plan.wijken[0].buurten.len();
    let punten = centrum.buurten.iter().filter_map(|b| b.punt);
    let binnen = punten.filter(|punt| (punt.lat - 52.99).abs() < 0.005 && (punt.lon - 6.56).abs() < 0.005);
    let binnen = binnen.count();
    assert!(0 < binnen && binnen < heel);
    let lijst = [
        vlak(r#""statcode":"WK010600","statnaam":"Wijk 00 Assen centrum""#, 0.4),
        vlak(r#""statnaam":"lariks""#, 0.4),
        vlak(r#""statcode":"WK010602","statnaam":"Zuid""#, 0.4),
        vlak(r#""statcode":"WK010677","statnaam":"Nieuw""#, 0.4),
        vlak(r#""statcode":"WK030300","statnaam":"Elders""#, 0.4),
        vlak(r#""statcode":"BU01060010","statnaam":"De Esch""#, 0.1),
        vlak(r#""statnaam":"Nergens""#, 0.1),
        vlak(r#""statcode":"WK010699","statnaam":"Buitengebied""#, 0.000_1),
    ];
    let vangst = grenzen(&plan, "wijken 2024.geojson", verzameling(&lijst));
    let regels: Vec<(u32, Uitslag, Vec<Reden>)> =
        vangst.regels.iter().map(|r| (r.regel, r.uitslag, r.redenen.clone())).collect();
    let reden = |regel: u32| regels.iter().find(|(r, ..)| *r == regel).map(|(_, u, r)| (*u, &r[..])).unwrap();
    assert!(matches!(reden(1), (Uitslag::Gewijzigd, [Reden::GrensWordt(..)])), "{:?}", reden(1));
    assert_eq!(reden(2), (Uitslag::Nieuw, &[Reden::WijkOpNaam("Lariks".to_owned())][..]));
    let (uitslag, [naam, ..]) = reden(3) else { panic!("{:?}", reden(3)) };
    assert_eq!((uitslag, naam), (Uitslag::Gewijzigd, &Reden::AndereNaam("Noorderpark".to_owned())));
    assert_eq!(reden(4), (Uitslag::Geweigerd, &[Reden::Regio("WK010677".to_owned())][..]));
    assert_eq!(reden(7), (Uitslag::Geweigerd, &[Reden::Wijk("Nergens".to_owned())][..]));
    let buiten = plan.wijken[9].buurten.len();
    assert_eq!(reden(8), (Uitslag::Geweigerd, &[Reden::BuurtenBuiten(buiten, buiten)][..]));
    let noten = &vangst.bestanden[0].noten;
    assert_eq!(noten[..3], [Noot::JaarUitNaam(2024), Noot::Buiten(1), Noot::Buurten(1)]);
    assert!(matches!(&noten[3], Noot::Zonder(wijken) if wijken.len() == 6), "{noten:?}");
    // A border that leaves out some of the buurten is doubtful, and not refused.
    let smal = grenzen(&plan, "wijken 2024.geojson", verzameling(&[vlak(r#""code":"WK010600""#, 0.01)]));
    assert!(smal.regels[0].redenen.contains(&Reden::BuurtenBuiten(heel - binnen, heel)), "{:?}", smal.regels);
    assert!(smal.regels[0].is_twijfel());
}

#[test]
fn without_a_year_no_border_is_taken() {
    let vangst = grenzen(&plan(), "wijken.geojson", verzameling(&[vlak(r#""code":"WK010600""#, 0.4)]));
    assert_eq!(vangst.bestanden[0].noten[0], Noot::GeenJaar);
    assert_eq!((uitslagen(&vangst), vangst.wijziging), (vec![Uitslag::Geweigerd], None));
    let bestand = van("wijken.geojson", verzameling(&[vlak(r#""code":"WK010600""#, 0.4)])).unwrap();
    let vangst = import::lees(&plan(), &[bestand], import::Vraag { jaar: Some(2025) }).unwrap();
    assert_eq!(uitslagen(&vangst), [Uitslag::Gewijzigd]);
}

#[test]
fn a_broken_map_is_refused_with_its_place() {
    let half = &VAN_2024[..VAN_2024.len() / 2];
    let lijn = vlak(r#""naam":"Weg""#, 0.1).replace("Polygon", "LineString");
    for (bytes, zin) in [
        (half.to_vec(), "regel 7, kolom "),
        (verzameling(&[lijn]).into_bytes(), "object 1 (Weg): een vlak of een punt wordt gelezen, geen LineString"),
        (verzameling(&[vlak("", 0.1)]).into_bytes(), "heeft geen vlak een naam of code"),
    ] {
        let fout = van("kaart.geojson", bytes).unwrap_err();
        assert!(fout.contains(zin), "{fout} / {zin}");
    }
}

#[test]
fn a_place_stands_in_the_wijk_whose_border_is_around_it() {
    let plan = plan();
    // Centrum; near the border of Centrum; outside all by 300 m and by kilometres.
    let lijst = "naam,soort,lat,lon\nA,inloop,52.9905,6.5600\nB,inloop,52.9900,6.5690\nC,inloop,53.2000,6.5600\n";
    let vangst = lees(&plan, lijst);
    let wijk = &plan.wijken[0].naam;
    let redenen: Vec<&Reden> = vangst.regels.iter().map(|r| &r.redenen[0]).collect();
    assert_eq!(redenen[0], &Reden::WijkInGrens(wijk.clone()));
    assert!(!vangst.regels[0].is_twijfel() && vangst.regels[1].is_twijfel(), "{:?}", vangst.regels);
    assert!(matches!(redenen[1], Reden::WijkBijGrens(_, meter) if *meter < 200.0), "{redenen:?}");
    assert!(matches!(redenen[2], Reden::BuitenGrens(meter) if *meter > 10_000.0), "{redenen:?}");
    // Without borders the nearest buurt tells, as before.
    let mut zonder = plan.clone();
    zonder.wijken.iter_mut().for_each(|w| w.grens = None);
    assert!(matches!(lees(&zonder, lijst).regels[0].redenen[0], Reden::WijkNaarPunt(_)));
}

#[test]
fn schools_stand_in_the_wijk_that_their_source_gives_or_it_is_said_to_be_doubtful() {
    // The wijk of a school in the plan is that of the borders of 2020.
    let plan = plan();
    let scholen: Vec<_> = plan.locaties.iter().filter(|l| l.soort == Locatiesoort::School).collect();
    let rijen: Vec<String> =
        scholen.iter().enumerate().map(|(n, l)| format!("Plek {n},inloop,{},{}", l.punt.lat, l.punt.lon)).collect();
    let vangst = lees(&plan, &format!("naam,soort,lat,lon\n{}\n", rijen.join("\n")));
    let mut na = plan.clone();
    vangst.wijziging.clone().unwrap().pas_toe(&mut na).unwrap();
    let mut anders = 0;
    for (school, regel) in scholen.iter().zip(&vangst.regels) {
        let nieuw = na.locaties.iter().find(|l| l.naam == regel.naam).unwrap();
        let zeker = matches!(regel.redenen[0], Reden::WijkInGrens(_));
        assert!(!zeker || nieuw.wijk == school.wijk, "{}: {} / {}", school.naam, nieuw.wijk, school.wijk);
        anders += usize::from(nieuw.wijk != school.wijk);
    }
    assert!((1..=3).contains(&anders), "{anders}");
}
