// An OpenID Connect provider for the tests: oidc-provider as it comes, with its own pages for login and consent, which
// take any password. node provider.js PORT REDIRECT_URI SECRET
import Provider from "oidc-provider";

const [port, redirect, secret] = process.argv.slice(2);
const groups = { olga: ["staff", "desk"], adam: ["staff", "admins"], vera: ["staff"] };

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{
    client_id: "callboard",
    client_secret: secret,
    redirect_uris: [redirect],
    grant_types: ["authorization_code"],
    response_types: ["code"],
  }],
  claims: { openid: ["sub"], profile: ["preferred_username", "groups"] },
  pkce: { required: () => true },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, groups: groups[id] ?? [] }),
  }),
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ["only for tests"] },
});
provider.on("server_error", (context, error) => console.log(error));
provider.listen(Number(port), "localhost", () => console.log("ready"));
