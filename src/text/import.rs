//! Reading in files of others, in words: what a file is, what becomes of a row and why, and why a file is refused.

use std::fmt::Write as _;

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

use super::aantal::{aantal, een_van, hoofdletter, opsomming};
use super::afbreken::kort;
use super::melding::{AANGEHAALD, Zin};
use super::{getal, namen, recept, weigering, wijziging};
use crate::calc::import::privacy::{Persoonsgegeven, Persoonskolom};
use crate::calc::import::{Herkend, Noot, Reden, Regel, Soort, Uitslag, Vangst, Vorm, Waarom};
use crate::plan::{Locatiesoort, Plan};

/// What a file turned out to be, with its article where it has one.
pub fn soort(soort: Soort) -> String {
    let woorden = match soort {
        Soort::Gegevens(naam) => return format!("gegevens van het plan: {naam}"),
        Soort::Indicaties => "cliënten en indicaties",
        Soort::EigenLocaties => "locaties in de kolommen van wijkplan",
        Soort::Scholen => "scholenlijst van DUO",
        Soort::Locaties => "lijst van locaties",
        Soort::Kerncijfers => "cijfers van wijken en buurten (CBS)",
        Soort::Gezondheid => "gezondheid per wijk en buurt (RIVM)",
        Soort::Buurtpunten => "punten van buurten",
        Soort::Grenzen => "grenzen van wijken",
    };
    woorden.to_owned()
}

/// The form of a file.
fn vorm(vorm: Vorm) -> String {
    match vorm {
        Vorm::GeoJson => "GeoJSON".to_owned(),
        Vorm::TopoJson => "TopoJSON".to_owned(),
        Vorm::Werkboek { ods, .. } => if ods { "ODS" } else { "XLSX" }.to_owned(),
        Vorm::Csv { scheiding, windows } => {
            let teken = match scheiding {
                ',' => "komma's",
                '\t' => "tabs",
                _ => "puntkomma's",
            };
            format!("CSV met {teken}{}", if windows { ", Windows-1252" } else { "" })
        }
    }
}

/// What becomes of a row.
pub const fn uitslag(uitslag: Uitslag) -> &'static str {
    match uitslag {
        Uitslag::Nieuw => "nieuw",
        Uitslag::Gewijzigd => "gewijzigd",
        Uitslag::Gelijk => "gelijk",
        Uitslag::Dubbel => "dubbel",
        Uitslag::Geweigerd => "geweigerd",
    }
}

/// What a file is and what becomes of its rows: “scholen.csv: scholenlijst van DUO (CSV met komma's), 42 rijen: 41 gelijk,
/// 1 dubbel”.
/// `jaar` is how the planner gives a year that a file does not say.
pub fn bestand(vangst: &Vangst, nummer: usize, herkend: &Herkend, jaar: &str) -> String {
    let regels: Vec<&Regel> = vangst.regels.iter().filter(|r| r.bestand == nummer).collect();
    let mut zin = format!(
        "{}: {} ({}), {}: {}.",
        herkend.naam,
        soort(herkend.soort),
        vorm(herkend.vorm),
        aantal(regels.len() as u64, "rij", "rijen"),
        telling(&regels)
    );
    if !herkend.ongebruikt.is_empty() {
        let mut kolommen: Vec<String> =
            herkend.ongebruikt.iter().take(MEESTE).map(|kop| kort(kop, AANGEHAALD)).collect();
        if let Some(meer) = herkend.ongebruikt.len().checked_sub(MEESTE).filter(|meer| *meer > 0) {
            kolommen.push(format!("nog {meer}"));
        }
        let _ = write!(zin, " Niet gelezen: {}.", opsomming(&kolommen));
    }
    for noot in &herkend.noten {
        let _ = write!(zin, " {}.", hoofdletter(&noot_in_woorden(noot, jaar)));
    }
    zin
}

fn noot_in_woorden(noot: &Noot, geven: &str) -> String {
    match noot {
        Noot::Buiten(n) => format!("{} van andere gebieden, niet gelezen", aantal(*n as u64, "rij", "rijen")),
        Noot::JaarUitNaam(jaar) => {
            format!("het jaar {} staat alleen in de naam van het bestand; klopt het niet, {geven}", getal::jaar(*jaar))
        }
        Noot::JaarGegeven(jaar) => format!("het jaar {} hebt u zelf gegeven", getal::jaar(*jaar)),
        Noot::GeenJaar => {
            format!("van welk jaar het bestand is, staat er niet in, en daarom is er niets van gelezen; {geven}")
        }
        Noot::Recept(naam) if naam.is_empty() => "kolommen gelezen zoals u ze aanwees".to_owned(),
        Noot::Recept(naam) => format!("volgens recept “{}”", kort(naam, AANGEHAALD)),
        Noot::CodesUit(naam) => format!("zonder codes: die komen rij voor rij uit {naam}"),
        Noot::Formules(n) => {
            let formules = aantal(*n as u64, "cel is een formule", "cellen zijn een formule");
            format!("{formules}: gelezen is de uitkomst die in het werkboek staat")
        }
        Noot::Bladen(namen) => {
            let namen: Vec<String> = namen.iter().take(MEESTE).map(|naam| kort(naam, AANGEHAALD)).collect();
            format!("andere bladen zijn niet herkend of hebben geen rij die te lezen is: {}", opsomming(&namen))
        }
        Noot::Voorbij(namen) => {
            let mut genoemd: Vec<String> = namen.iter().take(MEESTE).map(|naam| kort(naam, AANGEHAALD)).collect();
            if let Some(meer) = namen.len().checked_sub(MEESTE).filter(|meer| *meer > 0) {
                genoemd.push(format!("nog {meer}"));
            }
            format!(
                "uit de export van wijkplan, zonder iets om in te lezen en dus overgeslagen: {}",
                opsomming(&genoemd)
            )
        }
        Noot::OpNaam => "zonder codes: alleen namen die één keer voorkomen, zijn gelezen".to_owned(),
        Noot::Buurten(n) => {
            format!(
                "{} van buurten, niet gelezen: een plan heeft alleen grenzen van wijken",
                aantal(*n as u64, "vlak", "vlakken")
            )
        }
        Noot::Zonder(wijken) => format!(
            "niet in het bestand en dus zoals {}: {}",
            if wijken.len() == 1 { "zij was" } else { "zij waren" },
            opsomming(wijken)
        ),
    }
}

/// How many rows there are of each: “3 nieuw (1 met twijfel), 2 geweigerd”.
fn telling(regels: &[&Regel]) -> String {
    use Uitslag::{Dubbel, Gelijk, Geweigerd, Gewijzigd, Nieuw};
    let een = |soort: Uitslag| {
        let deze = || regels.iter().filter(|r| r.uitslag == soort);
        let n = deze().count();
        let twijfel = deze().filter(|r| r.is_twijfel()).count();
        let met = if twijfel > 0 { format!(" ({} met twijfel)", getal::geheel(twijfel.into())) } else { String::new() };
        (n > 0).then(|| format!("{} {}{met}", getal::geheel(n.into()), uitslag(soort)))
    };
    let delen: Vec<String> = [Nieuw, Gewijzigd, Gelijk, Dubbel, Geweigerd].into_iter().filter_map(een).collect();
    if delen.is_empty() { "niets".to_owned() } else { delen.join(", ") }
}

/// What all rows together do to the plan: “3 nieuw, 2 gewijzigd”.
pub fn samen(vangst: &Vangst) -> String {
    telling(&vangst.regels.iter().collect::<Vec<_>>())
}

/// What a row is about, and where it stands: “Sporthal Noord (regel 12)”.
pub fn naam(regel: &Regel) -> String {
    format!("{} (regel {})", regel.naam, getal::geheel(regel.regel.into()))
}

/// What is in doubt in a row or why it is refused.
pub fn redenen(plan: &Plan, regel: &Regel) -> String {
    regel.redenen.iter().map(|r| reden(plan, r)).collect::<Vec<_>>().join("; ")
}

/// What is in doubt in a row or why it is refused, and what changes.
pub fn regel(plan: &Plan, regel: &Regel) -> String {
    let mut delen: Vec<String> = regel.redenen.iter().map(|r| reden(plan, r)).collect();
    if regel.uitslag == Uitslag::Gewijzigd {
        delen.extend(regel.wijzigingen.iter().map(|w| wijziging::wijziging(plan, w)));
    }
    delen.join("; ")
}

fn reden(plan: &Plan, reden: &Reden) -> String {
    let aangehaald = |tekst: &str| format!("“{}”", kort(tekst, AANGEHAALD));
    match reden {
        Reden::GeenNaam => "er staat geen naam".to_owned(),
        Reden::NaamOnbekend => "de bron kent de naam niet".to_owned(),
        Reden::GeenSoort => "er staat geen soort".to_owned(),
        Reden::Soort(cel) => format!("{} is geen soort locatie", aangehaald(cel)),
        Reden::SoortGelezen(cel, soort) => {
            format!("soort {} is gelezen als {}", aangehaald(cel), namen::locatiesoort(*soort))
        }
        Reden::AndereSoort(soort) => format!("soort is in het plan {}, dat blijft", namen::locatiesoort(*soort)),
        Reden::GeenWijk => "er staat geen wijk en geen punt".to_owned(),
        Reden::Wijk(cel) => format!("{} is geen wijk of buurt van dit plan", aangehaald(cel)),
        Reden::WijkDubbel(cel) => format!("{} is de naam van meer dan één buurt; geef de code", aangehaald(cel)),
        Reden::AndereGemeente(cel) => format!("ligt in {}, buiten {}", aangehaald(cel), plan.gemeente.naam),
        Reden::BuitenGemeente(meter) => {
            format!("ligt {} van de dichtstbijzijnde buurt, dus buiten {}", getal::meter(*meter), plan.gemeente.naam)
        }
        Reden::WijkNaarPunt(buurt) => format!("wijk naar het punt: het dichtst bij buurt {buurt}"),
        Reden::WijkInGrens(naam) => format!("wijk naar het punt: binnen de grens van {naam}"),
        Reden::WijkBijGrens(naam, meter) => {
            format!("wijk naar het punt: {naam}, maar {} van de grens", getal::meter(*meter))
        }
        Reden::BuitenGrens(meter) => {
            format!("ligt {} buiten de grens van {}", getal::meter(*meter), plan.gemeente.naam)
        }
        Reden::WijkOpNaam(naam) => format!("zonder code: op de naam {}", aangehaald(naam)),
        Reden::BuurtenBuiten(buiten, van) if buiten == van => {
            format!("geen van de {} ligt erin: is dit deze wijk?", aantal(*van as u64, "buurt", "buurten"))
        }
        Reden::BuurtenBuiten(buiten, van) => {
            format!(
                "{} van de {} ligt er volgens hun punt buiten",
                getal::geheel((*buiten).into()),
                aantal(*van as u64, "buurt", "buurten")
            )
        }
        Reden::ZonderJaar => "van welk jaar is niet bekend".to_owned(),
        Reden::OudereGrens(jaar, plan) => {
            format!("grens van {} niet overgenomen: die van het plan is van {}", getal::jaar(*jaar), getal::jaar(*plan))
        }
        Reden::GrensWordt(nu, wordt) => format!("{} → {}", hectare(*nu), hectare(*wordt)),
        Reden::PuntVanBuurt(buurt) => format!("geen punt; benaderd met dat van buurt {buurt}"),
        Reden::Punt(cel) => format!("{} is geen punt in Nederland", aangehaald(cel)),
        Reden::Huisnummer(cel) => format!("huisnummer {} kan niet kloppen; niet overgenomen", aangehaald(cel)),
        Reden::Getal { kop, cel, dubbelzinnig: true } => {
            format!("{kop}: {} kan op twee manieren gelezen worden; schrijf het zonder punt", aangehaald(cel))
        }
        Reden::Getal { kop, cel, .. } => format!("{kop}: {} is hier geen getal dat kan", aangehaald(cel)),
        Reden::Woord { kop, cel } => format!("{kop}: {} kan hier niet", aangehaald(cel)),
        Reden::Bsn(kop) => format!("in {kop} staat een getal dat een burgerservicenummer kan zijn; haal het weg"),
        Reden::Eerder(regel) => format!("staat al op regel {}", getal::geheel((*regel).into())),
        Reden::Vlakbij(naam, meter) => {
            format!("staat {} van {}: misschien dezelfde", getal::meter(*meter), aangehaald(naam))
        }
        Reden::HeetDaar(naam) => format!("heet in het plan {}, dat blijft", aangehaald(naam)),
        Reden::AndereWijk(naam) => format!("staat in het plan in {naam}, dat blijft"),
        Reden::Regio(code) => format!("{code} staat niet in het plan; misschien is de indeling gewijzigd"),
        Reden::AndereNaam(naam) => {
            format!("deze code heet in het plan {}; misschien is de indeling gewijzigd", aangehaald(naam))
        }
        Reden::AndereCode(code) => {
            format!("gevonden op de naam, in het plan {code}: de code is gewijzigd, kijk of het gebied hetzelfde is")
        }
        Reden::AndereOmvang(code, hier, daar) => andere_omvang(code, *hier, *daar),
        Reden::AnderJaar(jaar, plan) => {
            format!(
                "inwoners van {} niet overgenomen: die van het plan zijn van {}",
                getal::jaar(*jaar),
                getal::jaar(*plan)
            )
        }
        Reden::GeenRij(sleutel) => {
            format!("{} staat niet in het plan; laat de eerste kolom leeg voor een nieuwe rij", aangehaald(sleutel))
        }
        Reden::RijIsEr(sleutel) => {
            format!("{} staat al in het plan; zet dat in de eerste kolom om het te wijzigen", aangehaald(sleutel))
        }
        Reden::CodeAnders(code) => {
            format!("waaraan een rij wordt herkend, wijzigt niet zo ({}); doe dat in wijkplan", aangehaald(code))
        }
        Reden::NietHier(kop) => format!("{kop} is hier niet in te vullen; doe dat in wijkplan"),
        Reden::GeenVoorziening(wat) => {
            format!("geen voorziening van het plan heet zo of vervangt dit: {}", aangehaald(wat))
        }
        Reden::MeerVoorzieningen(wat, namen) => {
            format!("{} wordt vervangen door {}; geef een kolom voorziening", aangehaald(wat), opsomming(namen))
        }
        Reden::Verborgen(cel) => format!("het aantal is verborgen ({}) en dus niet bekend", aangehaald(cel)),
        Reden::Onvolledig => "niet overgenomen: een andere rij van dezelfde som is niet te tellen".to_owned(),
        Reden::FaseringDeels(wijken, alle) => format!(
            "de einddata zijn van {} van de {} wijken, en de fasering die eruit volgt geldt voor de hele stad: klopt dat niet, \
             lees dan alle wijken in of laat de einddatum weg",
            getal::geheel((*wijken).into()),
            getal::geheel((*alle).into())
        ),
        Reden::GeenTotaal(naam) => format!("de vraag van {naam} is geen totaal van de stad; geef de wijk erbij"),
        Reden::Weigering(geen) => weigering::weigering(plan, geen),
    }
}

fn andere_omvang(code: &str, hier: u32, daar: u32) -> String {
    let [hier, daar] = [hier, daar].map(|n| getal::geheel(n.into()));
    format!("heet als {code}, maar heeft {hier} inwoners en in het plan {daar}: een ander gebied")
}

/// A surface on the map, as coarse as it is drawn.
fn hectare(vierkante_meter: f64) -> String {
    let hectare = Decimal::from_f64(vierkante_meter / 10_000.0).unwrap_or_default();
    format!("{} ha", getal::geheel(hectare))
}

/// The kinds to choose from, where a row has none of them.
pub fn kies_soort(vangst: &Vangst) -> Option<String> {
    let zonder = |r: &Reden| matches!(r, Reden::Soort(_) | Reden::GeenSoort);
    let mist = |r: &Regel| r.redenen.iter().any(|r| matches!(r, Reden::GeenSoort));
    let waar = if vangst.regels.iter().all(mist) {
        "Geen enkele rij zegt wat voor locatie het is: wijs de kolom aan waarin de soort staat, of zet er een bij. "
    } else {
        ""
    };
    let alle = || format!("{waar}Een soort locatie is {}.", soorten());
    vangst.regels.iter().flat_map(|r| &r.redenen).any(zonder).then(alle)
}

fn soorten() -> String {
    een_van(&Locatiesoort::ALLE.map(|soort| soort.woord().to_owned()))
}

/// Why a file is not read in, and what to do. What a person can be known by is not repeated.
pub fn afwijzing(waarom: &Waarom) -> Zin {
    match waarom {
        Waarom::Persoonsgegevens(kolom) => Zin {
            wat: format!("{}; er is niets van overgenomen", persoonsgegeven(kolom)),
            herstel: Some(
                "haal die kolom weg en importeer opnieuw: een plan gaat over wijken, niet over personen".to_owned(),
            ),
        },
        Waarom::Leeg => Zin {
            wat: "onder de kop van dit bestand staat geen enkele rij".to_owned(),
            herstel: Some("controleer of dit het goede bestand is".to_owned()),
        },
        Waarom::Onvolledig(groep) => Zin {
            wat: format!("dit bestand is niet te lezen als {}", recept::groep(*groep)),
            herstel: Some(recept::nodig(*groep).to_owned()),
        },
        Waarom::Onbekend(koppen) => Zin {
            herstel: Some(
                "een lijst van locaties heeft een kolom naam, een soort, en een wijk, lat en lon, of x en y (“wijkplan \
                 import --sjabloon” schrijft een lege); van andere koppen zegt u met --soort en --kolom wat erin staat"
                    .to_owned(),
            ),
            ..onbekend(koppen)
        },
    }
}

/// A file is none of the kinds that can be read by its headings.
pub fn onbekend(koppen: &[String]) -> Zin {
    let namen: Vec<String> = koppen.iter().take(MEESTE).map(|kop| format!("“{}”", kort(kop, AANGEHAALD))).collect();
    let meer = if koppen.len() > MEESTE { format!(" en nog {}", koppen.len() - MEESTE) } else { String::new() };
    let kolommen =
        if namen.is_empty() { String::new() } else { format!("; de kolommen zijn {}{meer}", namen.join(", ")) };
    Zin { wat: format!("wijkplan herkent niet wat dit is{kolommen}"), herstel: None }
}

/// Most headings that a refusal names.
const MEESTE: usize = 6;

fn persoonsgegeven(kolom: &Persoonskolom) -> String {
    let wat = match kolom.wat {
        Persoonsgegeven::Bsn => "burgerservicenummers",
        Persoonsgegeven::Naam => "namen van personen",
        Persoonsgegeven::Geboorte => "geboortedata",
        Persoonsgegeven::Telefoon => "telefoonnummers",
        Persoonsgegeven::Email => "e-mailadressen",
    };
    let kop = kort(&kolom.kop, AANGEHAALD);
    if kolom.genoemd {
        format!("kolom {} heet “{kop}”: die is voor {wat}", kolom.nummer)
    } else {
        format!("in kolom {} (“{kop}”) staan {wat}", kolom.nummer)
    }
}

/// How the empty list of places is filled in.
pub fn sjabloon_uitleg() -> String {
    format!(
        "Elke rij is een locatie. Soort is {}.\nWijk is de naam of code van een wijk of buurt van uw plan; met lat en lon mag \
         zij leeg blijven.\nGebruik is open, gepland, open vanaf 2029, verkocht in 2030 of gesloten vanaf 2030. Wat u niet weet, \
         laat u leeg.\n",
        soorten()
    )
}
