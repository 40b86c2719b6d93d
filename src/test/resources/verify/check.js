// node check.js FILE: each line of FILE is slip TAB seal; prints each answer's title.
const fs = require('fs');
const path = require('path');
const verify = require(path.resolve('src/main/resources/META-INF/resources/verify/verify.js'));
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n').filter(l => l)) {
  const [slip, seal] = line.split('\t');
  const answer = verify.check(slip, seal);
  console.log(answer.match + ' ' + answer.title);
}
