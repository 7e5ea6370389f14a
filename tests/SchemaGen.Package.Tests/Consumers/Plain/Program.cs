using Acme;

Library library = Library.Parse("""<library><book isbn="1">One</book><book isbn="2">Two</book></library>""");
library.Books.Add(new Book { Isbn = "3", Value = "Three" });
foreach (Book book in library.Books)
{
    Console.WriteLine($"{book.Isbn}: {book.Value}");
}

library.Save(Console.OpenStandardOutput());
