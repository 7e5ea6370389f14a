using Acme.Notes;

Console.WriteLine(Note.Parse("<note><line>from elsewhere</line></note>").Lines[0]);
