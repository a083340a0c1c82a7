import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var PUBLIC_SECRET="public";function seedSecret(env){return env.RELIABILITY_SEED_SECRET||PUBLIC_SECRET}function seedKind(secret){return secret===PUBLIC_SECRET?"public":"secret"}export{seedSecret,seedKind};
