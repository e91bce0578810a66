import type { Industry, Level } from "../../lib/tauri";

/** Every level, most senior first, as people choose among them. */
export const levels: Level[] = ["founder", "c_suite", "partner", "vp", "head", "director", "manager", "senior", "professional", "entry", "other"];

/** Every industry, in the order in which they are listed to people. */
export const industries: Industry[] = [
  "technology",
  "telecommunications",
  "media_and_entertainment",
  "marketing_and_advertising",
  "pharma_and_biotech",
  "medical_devices",
  "healthcare",
  "consumer_goods",
  "retail",
  "hospitality_and_travel",
  "financial_services",
  "insurance",
  "professional_services",
  "legal",
  "staffing_and_hr",
  "education",
  "government",
  "non_profit",
  "energy_and_utilities",
  "materials_and_chemicals",
  "industrial_manufacturing",
  "aerospace_and_defense",
  "automotive",
  "transport_and_logistics",
  "construction",
  "real_estate",
  "agriculture",
];
