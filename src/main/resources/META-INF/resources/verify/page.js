// The page around verify.js: fills in what the QR code brought, shows the answer.
(function () {
  'use strict';
  const verify = window.JifenbuVerify;
  const $ = id => document.getElementById(id);

  function showSlip() {
    const said = verify.read($('slip').value);
    $('says').hidden = !said;
    if (!said) return;
    $('says').textContent = '条子上写的是：' + said.text;
    $('which').textContent = '找到公示栏上第 ' + said.sealNo + ' 号封存，照着抄，至少 20 位，空格不用管';
  }

  function answer() {
    const found = verify.check($('slip').value, $('seal').value);
    $('answer').hidden = false;
    $('answer').className = found.match ? 'match' : 'differs';
    $('title').textContent = (found.match ? '✓ ' : '✗ ') + found.title;
    $('lines').replaceChildren(...found.lines.map(text => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }));
    $('answer').scrollIntoView({ block: 'nearest' });
  }

  function takeAddress() {
    const text = location.hash.slice(1);
    if (text.startsWith('JFB1~')) $('slip').value = text;
    if (text.startsWith('seal=')) $('seal').value = text.slice(5);
    showSlip();
  }

  async function scan() {
    const camera = $('camera');
    try {
      camera.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      camera.hidden = false;
      await camera.play();
      const detector = new window.BarcodeDetector({ formats: ['qr_code'] });
      for (let tries = 0; tries < 600; tries++) {
        const [code] = await detector.detect(camera);
        if (code) { take(code.rawValue); break; }
        await new Promise(done => setTimeout(done, 100));
      }
    } catch (refused) {
      $('which').textContent = '相机用不了，请照公示栏抄核对码，至少 20 位';
    } finally {
      if (camera.srcObject) camera.srcObject.getTracks().forEach(track => track.stop());
      camera.hidden = true;
    }
  }

  function take(text) {
    if (text.includes('JFB1~')) { $('slip').value = text; showSlip(); }
    else $('seal').value = text;
  }

  $('scan').hidden = !('BarcodeDetector' in window && navigator.mediaDevices);
  $('scan').addEventListener('click', scan);
  $('slip').addEventListener('input', showSlip);
  $('form').addEventListener('submit', event => { event.preventDefault(); answer(); });
  window.addEventListener('hashchange', takeAddress);
  takeAddress();
})();
