//! The one scale of judgement in words and signs, and what is missing where something cannot be judged.

use super::namen;
use crate::dekking::{Ernst, Ontbreekt, Oordeel};

/// The judgement as files and programs read it: in full, with what is missing.
pub fn woord(oordeel: Oordeel) -> String {
    match oordeel {
        Oordeel::NietVanToepassing => "niet van toepassing".to_owned(),
        Oordeel::Voldoet => "voldoet".to_owned(),
        Oordeel::Aandacht => namen::ernst(Ernst::Aandacht).to_owned(),
        Oordeel::LetOp => namen::ernst(Ernst::Waarschuwing).to_owned(),
        Oordeel::Tekort => namen::ernst(Ernst::Blokkerend).to_owned(),
        Oordeel::NogNiet(ontbreekt) => nog_niet(ontbreekt),
    }
}

/// “nog niet te toetsen: het buurtteam ontbreekt”.
pub fn nog_niet(wat: Ontbreekt) -> String {
    format!("nog niet te toetsen: {}", ontbreekt(wat))
}

/// What is missing: “het buurtteam ontbreekt”.
pub const fn ontbreekt(wat: Ontbreekt) -> &'static str {
    match wat {
        Ontbreekt::Buurtteam => "het buurtteam ontbreekt",
        Ontbreekt::Bezetting => "de bezetting ontbreekt",
        Ontbreekt::Locaties => "de locaties ontbreken",
        Ontbreekt::Vraag => "de vraag ontbreekt",
        Ontbreekt::DeelVanVraag => "een deel van de vraag ontbreekt",
        Ontbreekt::Kerncijfer => "een kerncijfer ontbreekt",
        Ontbreekt::Basis => "het basisniveau ontbreekt",
        Ontbreekt::Verdeling => "de verdeling ontbreekt",
        Ontbreekt::Buurten => "de buurten ontbreken",
        Ontbreekt::Punten => "het punt van buurten ontbreekt",
        Ontbreekt::Overname => "het over te nemen personeel ontbreekt (is er niemand: een rij met 0 fte)",
        Ontbreekt::Levering => "de inzetbare capaciteit van de partners ontbreekt",
        Ontbreekt::Lumpsum => "de lumpsum van het jaar ontbreekt",
        Ontbreekt::Leden => "de leden van het samenwerkingsverband ontbreken",
        Ontbreekt::Elders => "van een lid ontbreekt of het ook in een ander samenwerkingsverband meedoet",
        Ontbreekt::Achtergrond => "de achtergrond van de onderaannemers ontbreekt",
        Ontbreekt::Expertise => "de expertise in de bezetting ontbreekt",
        Ontbreekt::Omvang => "de omvang van een organisatie ontbreekt",
        Ontbreekt::Loonkosten => "de bruto loonkosten van de functie ontbreken",
        Ontbreekt::Voorwaarden => "de kosten of de werktijd van nu ontbreken bij de overname",
        Ontbreekt::Scope => "de scope ontbreekt",
        Ontbreekt::Aanbod => "het aanbod van de organisaties ontbreekt",
        Ontbreekt::Groepen => "de groep van de voorzieningen ontbreekt",
        Ontbreekt::Mandaat => "het mandaat ontbreekt",
        Ontbreekt::Budgetregels => "de budgetregel ontbreekt",
        Ontbreekt::Basisaanbod => "welke voorzieningen tot het basisaanbod horen, ontbreekt",
        Ontbreekt::Referenties => "de referenties van de organisaties ontbreken",
        Ontbreekt::Bandbreedte => "bandbreedtes die los van elkaar bewegen, ontbreken",
        Ontbreekt::Budgetbedrag => "het bedrag van de budgetregel ontbreekt",
        Ontbreekt::Gunning => "de dag van de gunning ontbreekt",
        Ontbreekt::Start => "de eerste dag van de opdracht ontbreekt",
        Ontbreekt::Dagdelen => "de dagdelen van de ontmoetingsplekken ontbreken",
        Ontbreekt::Kanalen => "de kanalen ontbreken",
        Ontbreekt::Kanaalgegevens => "de organisatie, de uren of de fte van het kanaal ontbreken",
        Ontbreekt::Functies => "de functies van het wijkcentrum of de MFA ontbreken",
        Ontbreekt::Vindplaatsen => "de locaties van deze soort ontbreken",
        Ontbreekt::Afspraken => "de afspraak met de locaties ontbreekt",
        Ontbreekt::Kamers => "het aantal ruimten of de dagdelen van een locatie ontbreken",
        Ontbreekt::Contracten => "het einde van het contract ontbreekt",
        Ontbreekt::Opzegtermijn => "de opzegtermijn ontbreekt",
        Ontbreekt::Bestaand => "welke locaties er al waren, ontbreekt",
        Ontbreekt::Toegankelijkheid => "of iedereen er kan komen, ontbreekt",
        Ontbreekt::Risicos => "de risico's ontbreken",
        Ontbreekt::Verantwoording => "hoe het samenwerkingsverband hieraan voldoet ontbreekt",
        Ontbreekt::Nulmeting => "de nulmeting ontbreekt",
        Ontbreekt::Innovatie => "wat er van de activiteiten voor innovatie is, ontbreekt",
        Ontbreekt::Indicaties => "hoeveel indicaties er lopen en wanneer ze eindigen ontbreekt",
        Ontbreekt::Herindicaties => {
            "hoeveel herbeoordelingen er zijn, en wat er doorloopt en wie dat betaalt, ontbreekt"
        }
        Ontbreekt::Doorlooptijd => "instroom en doorlooptijd van de voorzieningen ontbreken",
        Ontbreekt::Risicosessie => "wanneer een risico voor het laatst is besproken ontbreekt",
    }
}

/// The judgement in the shortest word, for beside its sign on a screen.
pub const fn kort(oordeel: Oordeel) -> &'static str {
    match oordeel {
        Oordeel::NietVanToepassing => "n.v.t.",
        Oordeel::Voldoet => "voldoet",
        Oordeel::Aandacht => "aandacht",
        Oordeel::NogNiet(_) => "nog niet",
        Oordeel::LetOp => "let op",
        Oordeel::Tekort => "tekort",
    }
}

/// The sign of a judgement; always one cell wide.
pub const fn teken(oordeel: Oordeel) -> &'static str {
    match oordeel {
        Oordeel::NietVanToepassing => "–",
        Oordeel::Voldoet => "●",
        Oordeel::Aandacht => "·",
        Oordeel::NogNiet(_) => "?",
        Oordeel::LetOp => "!",
        Oordeel::Tekort => "▲",
    }
}

/// The sign of a finding.
pub const fn teken_van(ernst: Ernst) -> &'static str {
    match ernst {
        Ernst::Aandacht => teken(Oordeel::Aandacht),
        Ernst::Waarschuwing => teken(Oordeel::LetOp),
        Ernst::Blokkerend => teken(Oordeel::Tekort),
    }
}
