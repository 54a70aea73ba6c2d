// All cases, in the order in which a reader meets the page.

import { accessibility } from "./accessibility.js";
import { badInput } from "./bad_input.js";
import { choosing } from "./choosing.js";
import { columns } from "./columns.js";
import { compare } from "./compare.js";
import { contract } from "./contract.js";
import { documents } from "./documents.js";
import { following } from "./following.js";
import { giving } from "./giving.js";
import { handing } from "./handing.js";
import { holders } from "./holders.js";
import { host } from "./host.js";
import { hostCards } from "./host_cards.js";
import { hostChanges } from "./host_changes.js";
import { hostMemory } from "./host_memory.js";
import { installed } from "./installed.js";
import { keep } from "./keep.js";
import { keepTrouble } from "./keep_trouble.js";
import { keyboard } from "./keyboard.js";
import { links } from "./links.js";
import { paper } from "./paper.js";
import { pages } from "./pages.js";
import { pasting } from "./pasting.js";
import { people } from "./people.js";
import { precise } from "./precise.js";
import { single } from "./single.js";
import { site } from "./site.js";
import { smooth } from "./smooth.js";
import { views } from "./views.js";

/** @type {{ name: string, test: (page: import("../page.js").Page) => Promise<void>, skip?: string[] }[]} */
export const cases = [
  ...giving,
  ...contract,
  ...choosing,
  ...keyboard,
  ...views,
  ...compare,
  ...people,
  ...precise,
  ...following,
  ...columns,
  ...pages,
  ...holders,
  ...pasting,
  ...documents,
  ...links,
  ...paper,
  ...host,
  ...handing,
  ...hostCards,
  ...hostChanges,
  ...hostMemory,
  ...keep,
  ...keepTrouble,
  ...single,
  ...site,
  ...installed,
  ...badInput,
  ...smooth,
  ...accessibility,
];
