//! Locaties: every place of the plan, also those that cannot be used.

use rust_decimal::Decimal;

use super::tabel::{Cel, Kolom, Tabel};
use super::voetnoot;
use super::zicht::{Zicht, bron_en_status};
use crate::calc::afronding::fijn;
use crate::calc::huisvesting::jaarkosten;
use crate::plan::{Herkomst, Steun, Waarde};
use crate::text::aantal::opsomming;
use crate::text::{namen, plek};

/// One row a place.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    let (plan, uitkomst) = (zicht.plan(), zicht.stand.uitkomst);
    let mut bronnen = Vec::new();
    let mut rijen = Vec::with_capacity(plan.locaties.len());
    let kamers = |aantal: Option<&Waarde<Steun>>| aantal.map_or(Cel::Leeg, |n| Cel::Aantal(n.bij(uitkomst.band)));
    let euro = |kosten: &Option<Waarde>| kosten.as_ref().map_or(Cel::Leeg, |k| Cel::Euro(k.bij(uitkomst.band)));
    for locatie in &plan.locaties {
        let wijk = zicht.stand.gids.wijken.get(&locatie.wijk).map(|&w| &plan.wijken[w]);
        let [bron, _] = bron_en_status(plan, &locatie.herkomst);
        bronnen.extend(locatie.herkomst.bron.clone());
        let status = |herkomst: Herkomst| {
            let [_, status] = bron_en_status(plan, &herkomst);
            status
        };
        let van_kosten = locatie.kosten.as_ref().map(|k| locatie.herkomst.van(k, &plan.herkomst));
        rijen.push(vec![
            Cel::tekst(locatie.code.as_str()),
            Cel::tekst(&locatie.naam),
            Cel::tekst(namen::locatiesoort(locatie.soort)),
            Cel::tekst(wijk.map_or(locatie.wijk.as_str(), |w| &w.naam)),
            Cel::tekst(namen::in_gebruik(locatie)),
            Cel::JaNee(locatie.bruikbaar(uitkomst.jaar)),
            Cel::JaNee(locatie.centraal),
            Cel::Aantal(locatie.werkplekken.bij(uitkomst.band)),
            kamers(locatie.spreekkamers_bekend()),
            kamers(locatie.groepsruimten_bekend()),
            match &locatie.kosten {
                Some(kosten) => Cel::Euro(kosten.bij(uitkomst.band)),
                None if locatie.om_niet => Cel::Euro(Decimal::ZERO),
                None => Cel::Leeg,
            },
            euro(&locatie.kosten_eenmalig),
            Cel::graad(locatie.punt.lat),
            Cel::graad(locatie.punt.lon),
            Cel::tekst(namen::kwaliteit(locatie.punt.kwaliteit)),
            bron,
            status(locatie.herkomst.van(&locatie.werkplekken, &plan.herkomst)),
            van_kosten.map_or(Cel::Leeg, status),
            locatie.afspraak.map_or(Cel::Leeg, |afspraak| Cel::tekst(afspraak.woord())),
            Cel::tekst_of_leeg(&opsomming(&locatie.functies.iter().map(|f| f.woord().to_owned()).collect::<Vec<_>>())),
            Cel::tekst_of_leeg(&plek::dagdelen(&locatie.dagdelen)),
            locatie.contract.soort.map_or(Cel::Leeg, |soort| Cel::tekst(soort.woord())),
            locatie.contract.tot.map_or(Cel::Leeg, |dag| Cel::tekst(dag.to_string())),
            locatie.contract.opzegtermijn.map_or(Cel::Leeg, |maanden| Cel::aantal(u64::from(maanden))),
            Cel::JaNee(locatie.bestaand),
            Cel::tekst_of_leeg(&locatie.eigenaar),
            locatie.beheerder.as_ref().map_or(Cel::Leeg, |code| Cel::tekst(code.as_str())),
            locatie.toegankelijk.rolstoel.map_or(Cel::Leeg, Cel::JaNee),
            locatie.toegankelijk.toilet.map_or(Cel::Leeg, Cel::JaNee),
            locatie.toegankelijk.halte.map_or(Cel::Leeg, Cel::JaNee),
            Cel::tekst_of_leeg(&locatie.herkomst.toelichting),
            Cel::tekst(plek::voor(plan, locatie)),
            euro(&locatie.exploitatie),
            euro(&locatie.beheer),
            jaarkosten(plan, locatie, uitkomst.jaar, uitkomst.band)
                .filter(|_| locatie.bruikbaar(uitkomst.jaar))
                .map_or(Cel::Leeg, |euro| Cel::Euro(fijn(euro * uitkomst.kosten.prijsfactor))),
        ]);
    }
    let mut voetnoten = vec![match plan.begroting.prijspeil {
        Some(jaar) => {
            format!("Kosten: euro per jaar in prijzen van {jaar}; leeg is niet bekend, en om niet is nul.")
        }
        None => "Kosten: euro per jaar; leeg is niet bekend, en om niet is nul.".to_owned(),
    }];
    voetnoten.push(
        "Kosten in het jaar: met het deel van de eenmalige kosten en de prijzen van dat jaar; leeg: niet in gebruik of niet bekend."
            .to_owned(),
    );
    voetnoten.extend(voetnoot::bronnen(plan, &bronnen));
    Tabel {
        naam: "locaties",
        titel: zicht.titel("Locaties"),
        kolommen: Kolom::lijst(&KOLOMMEN),
        rijen,
        totaal: None,
        voetnoten,
    }
}

const KOLOMMEN: [(&str, &str); 35] = [
    ("code", "code"),
    ("naam", "naam"),
    ("soort", "soort"),
    ("wijk", "wijk"),
    ("gebruik", "gebruik"),
    ("bruikbaar", "bruikbaar"),
    ("centraal", "centraal"),
    ("werkplekken", "werkplekken"),
    ("spreekkamers", "spreekkamers"),
    ("groepsruimten", "groepsruimten"),
    ("kosten", "kosten"),
    ("kosten_eenmalig", "kosten eenmalig"),
    ("lat", "lat"),
    ("lon", "lon"),
    ("punt", "punt"),
    ("bron", "bron"),
    ("status_werkplekken", "werkplekken zijn"),
    ("status_kosten", "kosten zijn"),
    ("afspraak", "afspraak"),
    ("functies", "functies"),
    ("dagdelen", "dagdelen"),
    ("contract", "contract"),
    ("contract_tot", "contract tot en met"),
    ("opzegtermijn", "opzegtermijn, maanden"),
    ("bestaand", "bestaand"),
    ("eigenaar", "eigenaar"),
    ("beheerder", "beheerder"),
    ("rolstoel", "rolstoel"),
    ("toilet", "toilet"),
    ("halte", "halte"),
    ("toelichting", "toelichting"),
    ("voor", "voor"),
    ("exploitatie", "exploitatie"),
    ("beheer", "beheer"),
    ("kosten_in_jaar", "kosten in het jaar"),
];
