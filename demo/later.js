/** Adds a paragraph after the page has loaded, as live pages do. */
setTimeout(() => {
  const paragraph = document.createElement('p');
  paragraph.id = 'later';
  paragraph.append('Added by script: a line on Kaspersky ');
  const lab = document.createElement('em');
  lab.textContent = 'Lab';
  paragraph.append(lab, ' and one on the Trump administration, underlined without a reload.');
  document.querySelector('#latest .waiting').replaceWith(paragraph);
}, 800);
