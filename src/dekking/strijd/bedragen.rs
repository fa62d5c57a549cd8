//! Contradictions of figures: what a table or a plan gives is computed again.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::denkmodel::{self as d, gegroeid, in_duizenden, in_jaar, naar_schaal, tot_en_met};
use super::{Cijfer, Grootte, Strijd, zegt};
use crate::dekking::invoering::{MAANDEN, na_maanden};
use crate::plan::{Plan, Scopesoort};

/// What S2 has under its list of initiatieven, euro.
const GEMELD_TOTAAL: u32 = 2_568_804;

/// “Circa € 1,9 miljoen”.
const GEMELD_CIRCA: u32 = 1_900_000;

/// The last day of the dialogue and the day of the offers (S0 vraag 46 and 52): both the end of August 2027.
const EINDE_DIALOOG: Date = date(2027, 8, 31);
const OFFERTE: Date = date(2027, 8, 31);

/// The day from which new clients are to come (S2).
const START: Date = date(2028, 1, 1);

fn euro(bij: &'static str, gesteld: impl Into<Decimal>, berekend: Decimal) -> Cijfer {
    Cijfer { bij, gesteld: Some(Grootte::Euro(gesteld.into())), berekend: Grootte::Euro(berekend) }
}

fn los(bij: &'static str, berekend: Grootte) -> Cijfer {
    Cijfer { bij, gesteld: None, berekend }
}

fn aantal(bij: &'static str, gesteld: usize, berekend: usize) -> Cijfer {
    let tel = |n: usize| Grootte::Aantal(n.into());
    Cijfer { bij, gesteld: Some(tel(gesteld)), berekend: tel(berekend) }
}

/// What the initiatieven of the plan got together in the reference year; none where the plan does not say.
fn initiatieven(plan: &Plan) -> Option<Decimal> {
    let bedragen = plan.begroting.initiatieven.iter().filter_map(|i| i.referentie.as_ref());
    bedragen.map(|b| b.midden).reduce(|a, b| a + b)
}

/// A row of the projectteam by its name: what it says, and what it comes to.
fn projectteam(naam: &str) -> Vec<Cijfer> {
    let rij = d::PROJECTTEAM.iter().find(|rij| rij.0 == naam);
    rij.map(|rij| euro("", rij.3, naar_schaal(rij))).into_iter().collect()
}

/// The share that one amount is of another, percent.
fn deel(van: Decimal, geheel: Decimal) -> Grootte {
    Grootte::Procent(van * Decimal::ONE_HUNDRED / geheel)
}

fn dagen(van: Date, tot: Date) -> Decimal {
    (tot - van).get_days().into()
}

pub(super) static STRIJD: &[Strijd] = &[
    Strijd {
        nr: "I1",
        over: "totaal van de incidentele initiatieven",
        een: zegt("S2", "Overzicht incidentele welzijnsinitiatieven op jaarbasis", "Totaal € 2.568.804"),
        ander: None,
        reken: Some(|plan| initiatieven(plan).map(|som| euro("", GEMELD_TOTAAL, som)).into_iter().collect()),
        gevolg: "Het verschil is één post van vijftigduizend euro: Antjes Taverne of Maatwerk gebruiksgoederen is niet \
                 meegeteld; twee posten staan op pm.",
    },
    Strijd {
        nr: "I2",
        over: "incidentele middelen: tekst en tabel",
        een: zegt("S2", "Huidige financiële situatie", "van circa € 1,9 miljoen voor diverse welzijnsinitiatieven"),
        ander: Some(zegt("S2", "Overzicht incidentele welzijnsinitiatieven op jaarbasis", "Totaal € 2.568.804")),
        reken: Some(|plan| initiatieven(plan).map(|som| euro("", GEMELD_CIRCA, som)).into_iter().collect()),
        gevolg: "De tekst zegt niet welke initiatieven in het lagere bedrag zitten.",
    },
    Strijd {
        nr: "I3",
        over: "kosten van de projectcontroller",
        een: zegt("S2", "bijlage 6", "Projectcontroller 11 0,1 € 12.594"),
        ander: None,
        reken: Some(|_| projectteam("Projectcontroller")),
        gevolg: "Een tiende van wat dezelfde tabel voor een hele post in schaal 11 rekent, is minder.",
    },
    Strijd {
        nr: "I4",
        over: "kosten van de privacy officer",
        een: zegt("S2", "bijlage 6", "Privacy Officer 10 0,1 € 5.567"),
        ander: None,
        reken: Some(|_| projectteam("Privacy Officer")),
        gevolg: "Een tiende van wat dezelfde tabel voor schaal 10 rekent, is meer.",
    },
    Strijd {
        nr: "I5",
        over: "totaal van het projectteam",
        een: zegt("S2", "bijlage 6", "Totaal € 744.601"),
        ander: None,
        reken: Some(|_| {
            let gesteld: i64 = d::PROJECTTEAM.iter().map(|rij| rij.3).sum();
            vec![euro("", gesteld, d::PROJECTTEAM.iter().map(naar_schaal).sum())]
        }),
        gevolg: "De som klopt met de rijen; met de bedragen per schaal is zij anders (I3 en I4).",
    },
    Strijd {
        nr: "I6",
        over: "groei van de Wmo in 2027",
        een: zegt("S2", "Financieel denkmodel", "Indicaties Wmo € 12.763 € 13.273"),
        ander: Some(zegt("S2", "Huidige financiële situatie", "autonome kostenontwikkeling is ingeschat op 4%.")),
        reken: Some(|_| vec![euro("2027", in_jaar(&d::WMO, 2027), gegroeid(in_jaar(&d::WMO, 2026), 1))]),
        gevolg: "De tabel groeit van een niet afgerond bedrag; het verschil is afronding.",
    },
    Strijd {
        nr: "I7",
        over: "groei van het totale budget",
        een: zegt(
            "S2",
            "Financieel denkmodel",
            "Totaal huidige situatie € 32.425 € 33.722 € 35.070 € 36.473 € 37.932 € 39.449",
        ),
        ander: Some(zegt("S2", "Huidige financiële situatie", "autonome kostenontwikkeling is ingeschat op 4%.")),
        reken: Some(|_| {
            let jaren = [("2028", 2028), ("2029", 2029), ("2030", 2030), ("2031", 2031)];
            let groei = |jaar| gegroeid(in_jaar(&d::TOTAAL, d::EERSTE), jaar - d::EERSTE);
            jaren.map(|(bij, jaar)| euro(bij, in_jaar(&d::TOTAAL, jaar), groei(jaar))).into()
        }),
        gevolg: "Het totaal is de som van afgeronde rijen, en groeit niet zelf; reken met een van beide.",
    },
    Strijd {
        nr: "I8",
        over: "waarover de besparing wordt gerekend",
        een: zegt("S2", "Financieel denkmodel, minimum scenario", "€ 1.052 € 1.824 € 1.897 € 1.972"),
        ander: Some(zegt(
            "S2",
            "Financiële effecten van het denkmodel",
            "het vervangen van maatwerkvoorzieningen door algemene voorzieningen (basisondersteuning) binnen de buurtteams",
        )),
        reken: Some(|_| {
            let maatwerk = |jaar| in_jaar(&d::JEUGD, jaar) + in_jaar(&d::WMO, jaar);
            let procent = |jaar, p: i64| in_duizenden(maatwerk(jaar) * Decimal::new(p, 2));
            vec![
                euro("2028, van Jeugd en Wmo", in_jaar(&d::BESPARING_MINIMUM, 2028), procent(2028, 3)),
                euro("2029, van Jeugd en Wmo", in_jaar(&d::BESPARING_MINIMUM, 2029), procent(2029, 5)),
            ]
        }),
        gevolg: "Het percentage is van het hele budget genomen, ook van Welzijn en Bestaanszekerheid, waar geen maatwerk is.",
    },
    Strijd {
        nr: "I9",
        over: "besparing op personeel",
        een: zegt("S2", "Financieel denkmodel, lagere personele inzet", "€ 1.000 € 1.000 € 1.350"),
        ander: Some(zegt("S2", "Personele besparingen", "circa € 1 miljoen aan personeelskosten bespaard kan worden")),
        reken: Some(|_| vec![euro("2031", in_jaar(&d::PERSONEEL, 2031), in_jaar(&d::PERSONEEL, 2030))]),
        gevolg: "Waarom de besparing in het laatste jaar hoger is, staat nergens.",
    },
    Strijd {
        nr: "I10",
        over: "post onvoorzien",
        een: zegt(
            "S2",
            "Overig onvoorzien",
            "Voor de eerste 2 jaar na invoering hebben we een post van € 500.000 aan onvoorzien kosten opgenomen.",
        ),
        ander: Some(zegt("S2", "Financieel denkmodel, overig onvoorzien", "€ 500 € 500")),
        reken: Some(|_| vec![euro("samen", in_jaar(&d::ONVOORZIEN, 2028), tot_en_met(&d::ONVOORZIEN, 2031))]),
        gevolg: "De post geldt per jaar, of voor beide jaren samen.",
    },
    Strijd {
        nr: "I11",
        over: "prijspeil van budget en investeringen",
        een: zegt("S2", "Financieel denkmodel, strategisch partnerschap", "€ 354 € 354 € 354 € 354"),
        ander: Some(zegt("S2", "Huidige financiële situatie", "autonome kostenontwikkeling is ingeschat op 4%.")),
        reken: Some(|_| {
            let groei = |regel, van, tot| gegroeid(in_jaar(regel, van), tot - van);
            vec![
                euro("partnerschap 2031", in_jaar(&d::PARTNERSCHAP, 2031), groei(&d::PARTNERSCHAP, 2028, 2031)),
                euro("personeel 2030", in_jaar(&d::PERSONEEL, 2030), groei(&d::PERSONEEL, 2029, 2030)),
            ]
        }),
        gevolg: "De budgetten groeien en deze bedragen niet: ze staan niet op hetzelfde prijspeil.",
    },
    Strijd {
        nr: "I12",
        over: "wanneer de investering is terugverdiend",
        een: zegt("S2", "Financieel denkmodel", "€ 1.970 € 2.543 € 2.968"),
        ander: None,
        reken: Some(|_| {
            let samen = |bij, regel, jaar| los(bij, Grootte::Euro(tot_en_met(regel, jaar)));
            vec![
                samen("minimum tot en met 2029", &d::SALDO_MINIMUM, 2029),
                samen("minimum tot en met 2030", &d::SALDO_MINIMUM, 2030),
                samen("maximum tot en met 2029", &d::SALDO_MAXIMUM, 2029),
                samen("maximum tot en met 2030", &d::SALDO_MAXIMUM, 2030),
            ]
        }),
        gevolg: "S2 telt de jaren niet op; in beide scenario's komt het geld pas in het derde jaar na de start terug.",
    },
    Strijd {
        nr: "I13",
        over: "eigen bijdrage buiten de doorrekening",
        een: zegt("S2", "Baten", "op ongeveer € 1,7 miljoen per jaar"),
        ander: Some(zegt("S2", "Baten", "zullen de baten naar verwachting lager uitvallen, op circa € 1 miljoen")),
        reken: Some(|_| {
            let minder = Decimal::from(1_700_000 - 1_000_000);
            vec![
                los("minder baten per jaar", Grootte::Euro(minder)),
                los("deel van de minimale besparing in 2029", deel(minder, in_jaar(&d::BESPARING_MINIMUM, 2029))),
            ]
        }),
        gevolg: "Wat er minder binnenkomt, is niet van de besparing af.",
    },
    Strijd {
        nr: "I14",
        over: "planning: offerte, zes maanden, start",
        een: zegt("S0", "vraag 52", "Eind augustus 2027."),
        ander: Some(zegt(
            "S2",
            "Voorbereiding en implementatie",
            "zal de insteek zijn dat nieuwe cliënten vanaf januari 2028 gebruik kunnen maken van de nieuwe ondersteuningsvormen",
        )),
        reken: Some(|_| {
            let Some(vroegst) = na_maanden(OFFERTE, MAANDEN) else { return Vec::new() };
            let dag = Cijfer { bij: "start", gesteld: Some(Grootte::Dag(START)), berekend: Grootte::Dag(vroegst) };
            let nodig = Some(Grootte::Aantal(dagen(OFFERTE, vroegst)));
            let er = Grootte::Aantal(dagen(OFFERTE, START));
            vec![dag, Cijfer { bij: "dagen voor implementatie", gesteld: nodig, berekend: er }]
        }),
        gevolg: "Ook bij een gunning op de dag van de offerte is er te weinig tijd; beoordeling en bezwaartijd komen daar nog bij \
                 (FA-1).",
    },
    Strijd {
        nr: "I15",
        over: "productcodes in bijlage 1",
        een: zegt("S2", "bijlage 1", "Wmo 07A05 7 I7M Dagbesteding zinvolle daginvulling (1-4 dagdelen)"),
        ander: Some(zegt("S2", "bijlage 1", "Wmo 07A05 7 I7M Dagbesteding zinvolle daginvulling (5-6 dagdelen)")),
        reken: Some(|plan| {
            let product = |soort: &Scopesoort| match soort {
                Scopesoort::Product { productcode, .. } => Some(productcode.clone()),
                _ => None,
            };
            let codes: Vec<String> = plan.scope.iter().filter_map(|s| product(&s.soort)).collect();
            let apart = codes.iter().collect::<BTreeSet<_>>().len();
            if codes.is_empty() { Vec::new() } else { vec![aantal("producten, en codes", codes.len(), apart)] }
        }),
        gevolg: "Een code alleen wijst geen product aan: ook het niveau en de omschrijving zijn nodig.",
    },
    Strijd {
        nr: "I18",
        over: "vroegsignalering van schulden op twee plaatsen",
        een: zegt("S2", "bijlage 1, Bestaanszekerheid", "Vroegsignalering van schulden"),
        ander: Some(zegt(
            "S2",
            "Overzicht incidentele welzijnsinitiatieven op jaarbasis",
            "Vroegsignalering schulden € 165.000",
        )),
        reken: Some(|plan| {
            let hier = plan.begroting.initiatieven.iter().find(|i| i.naam == "Vroegsignalering schulden");
            let bedrag = hier.and_then(|i| i.referentie.as_ref()).map(|b| b.midden);
            let bij = "deel van het budget Bestaanszekerheid van 2026";
            let budget = in_jaar(&d::BESTAANSZEKERHEID, 2026);
            bedrag.map(|bedrag| los(bij, deel(bedrag, budget))).into_iter().collect()
        }),
        gevolg: "Hetzelfde werk kan twee keer zijn geteld, of het budget Bestaanszekerheid is er bijna aan op.",
    },
    Strijd {
        nr: "I19",
        over: "aantal deelopdrachten",
        een: zegt("S2", "bijlage 1", "Relatie- & scheidingsteam"),
        ander: Some(zegt(
            "S2",
            "Overzicht incidentele welzijnsinitiatieven op jaarbasis",
            "Relatie- & scheidingssteam",
        )),
        reken: Some(|plan| {
            let deelopdrachten = plan.scope.iter().filter(|s| s.soort == Scopesoort::Deelopdracht).count();
            let initiatieven = plan.begroting.initiatieven.len();
            if deelopdrachten == 0 || initiatieven == 0 {
                return Vec::new();
            }
            vec![aantal("in bijlage 1, en in de tabel", deelopdrachten, initiatieven)]
        }),
        gevolg: "De tabel heeft Maatwerk gebruiksgoederen meer; vergelijk de lijsten op naam, en let op de spelling.",
    },
    Strijd {
        nr: "I22",
        over: "teams en wijken",
        een: zegt("S2", "Herkenbare buurtteams", "minimaal zes buurtteams actief zijn"),
        ander: Some(zegt("S0", "vraag 91", "per wijk is er een buurtteam")),
        reken: Some(|plan| vec![aantal("wijken in dit plan", 6, plan.wijken.len())]),
        gevolg: "Leg per team vast welke wijken het heeft (TM-2b).",
    },
    Strijd {
        nr: "I37",
        over: "scope en geld voor welzijn",
        een: zegt(
            "S2",
            "Huidige financiële situatie",
            "In de toekomst zal hierover nog besluitvorming moeten plaatsvinden.",
        ),
        ander: Some(zegt("S2", "Financieel denkmodel", "Welzijn (structureel) € 5.970")),
        reken: Some(|plan| {
            initiatieven(plan).map(|som| los("incidenteel, 2025", Grootte::Euro(som))).into_iter().collect()
        }),
        gevolg: "Deelopdrachten die uit incidenteel geld worden betaald, staan in de scope en niet in het budget (SC-4).",
    },
    Strijd {
        nr: "I41",
        over: "dialoog en offerte",
        een: zegt("S0", "vraag 46", "De dialoogfase is van april 2027 tot en augustsus 2027"),
        ander: Some(zegt("S0", "vraag 52", "Eind augustus 2027.")),
        reken: Some(|_| vec![los("dagen ertussen", Grootte::Aantal(dagen(EINDE_DIALOOG, OFFERTE)))]),
        gevolg: "Tussen de laatste dialoog en de offerte is geen tijd om te verwerken wat er is besproken.",
    },
    Strijd {
        nr: "I43",
        over: "besparing in het eerste jaar",
        een: zegt(
            "S2",
            "Financiële effecten van het denkmodel",
            "Voor dit jaar wordt uitgegaan van een besparing van 3%.",
        ),
        ander: Some(zegt(
            "S2",
            "Voorbereiding en implementatie",
            "Dit betekent dat we niet kiezen voor een 'big bang'",
        )),
        reken: Some(|_| {
            let heel = in_jaar(&d::BESPARING_MINIMUM, 2028);
            let Some(vroegst) = na_maanden(OFFERTE, MAANDEN) else { return Vec::new() };
            let maanden = Decimal::from(13 - i64::from(vroegst.month()));
            vec![euro("2028, als alles op zijn vroegst begint", heel, in_duizenden(heel * maanden / Decimal::from(12)))]
        }),
        gevolg: "De besparing is die van een heel jaar met alle cliënten, en er beginnen alleen nieuwe, niet vóór de start (I14).",
    },
];
