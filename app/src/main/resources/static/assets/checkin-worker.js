// Keeps the page for the door open without network: what the page has put aside is answered when the network does not.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET') return;
  event.respondWith(fetch(event.request).catch(async failed => {
    const kept = await caches.match(event.request, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw failed;
  }));
});
