import type { Industry } from "../../lib/tauri";

/** Every industry, in the order in which they are listed to people; a new one in the core fails to compile here. */
const order: Record<Industry, number> = {
  technology: 0,
  telecommunications: 1,
  media_and_entertainment: 2,
  marketing_and_advertising: 3,
  pharma_and_biotech: 4,
  medical_devices: 5,
  healthcare: 6,
  consumer_goods: 7,
  retail: 8,
  hospitality_and_travel: 9,
  financial_services: 10,
  insurance: 11,
  professional_services: 12,
  legal: 13,
  staffing_and_hr: 14,
  education: 15,
  government: 16,
  non_profit: 17,
  energy_and_utilities: 18,
  materials_and_chemicals: 19,
  industrial_manufacturing: 20,
  aerospace_and_defense: 21,
  automotive: 22,
  transport_and_logistics: 23,
  construction: 24,
  real_estate: 25,
  agriculture: 26,
};

export const industries = (Object.keys(order) as Industry[]).sort((a, b) => order[a] - order[b]);
