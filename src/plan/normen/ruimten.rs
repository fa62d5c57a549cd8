//! The norms of rooms that a plan may leave out.

use rust_decimal::Decimal;

use super::aannames;
use crate::plan::waarde::{Last, Status, Steun, Waarde};

aannames! {
    op_locatie, is_op_locatie: Last = 400,
        "Geen document zegt hoeveel gesprekken op een locatie zijn; de rest is thuis, op school, op straat of aan de telefoon";
    in_de_avond, is_in_de_avond: Last = 100,
        "S3 noemt de avond, zonder getal; een tiende is één gesprek of groep op tien";
    werkweken, is_werkweken: Steun = 460,
        "In zes weken van het jaar (zomer, kerst, feestdagen) ligt het meeste werk stil";
    uren_per_dagdeel, is_uren_per_dagdeel: Steun = 35,
        "Een ochtend van negen tot half één";
    bezettingsgraad, is_bezettingsgraad: Steun = 700,
        "Tussen gesprekken staat een kamer leeg, en niet elk gesprek gaat door; vol is zij nooit";
    m2_werkplek, is_m2_werkplek: Last = 125 (100, 150),
        "Gangbaar is 10 tot 15 m² bvo; NEN 1824 geeft als voorbeeld 7 m² voor de werkplek zelf";
    m2_spreekkamer, is_m2_spreekkamer: Last = 150 (120, 200),
        "Drie of vier mensen aan een tafel, met gang, wachtruimte en sanitair";
    m2_groepsruimte, is_m2_groepsruimte: Last = 600 (450, 800),
        "Vijftien mensen aan tafels (NEN 1824: 2 m² per persoon), met keuken, berging, gang en sanitair";
}
