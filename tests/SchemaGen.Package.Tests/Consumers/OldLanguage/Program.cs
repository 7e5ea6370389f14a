using Acme;
using Acme.Shapes;

Library library = new() { Books = { new Book { Isbn = "1", Value = "One" } } };
Console.WriteLine(library.Validate().IsValid);
Console.WriteLine(Shape.Parse("<shape kind='square' side='4'/>").Match(circle => "circle", square => $"square of {square.Side}", unrecognized => "?"));
