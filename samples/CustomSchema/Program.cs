using CustomSchema;
using SchemaGen.Runtime;

// CustomSchema [FILE]: shows a claim for expenses, then what a program may not add to it.
try
{
    using Stream stream = args.Length > 0 ? File.OpenRead(args[0]) : typeof(Claim).Assembly.GetManifestResourceStream("claim.xml")!;
    Claim claim = Claim.Load(stream);
    Console.WriteLine($"{claim.Employee}{(claim.Urgent == true ? ", urgent" : "")}, for {string.Join(" and ", claim.Projects)}:");
    foreach (Expense expense in claim.Expenses)
    {
        Console.WriteLine($"  {expense.Date:MMM d}  {expense.Amount,10:N2} {expense.Currency}  {Describe(expense)}");
    }

    // Objects are validated like documents; an error says which property is wrong.
    claim.Expenses.Add(new ExpenseHotel { Date = new DateOnly(2026, 3, 4), Amount = -80, Currency = Currency.EUR, Nights = 0, Name = "Miramar" });
    Console.WriteLine();
    Console.WriteLine("No nights, and money back:");
    foreach (XmlValidationError error in claim.Validate().Errors)
    {
        Console.WriteLine($"  {error}");
    }

    return 0;
}
catch (XmlValidationException exception)
{
    foreach (XmlValidationError error in exception.Errors)
    {
        Console.Error.WriteLine($"{args[0]}:{error}");
    }
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{args[0]}: error: {exception.Message}");
}

return 1;

// Match asks for every kind of expense: a new one in the schema is a compile error here.
static string Describe(Expense expense) => expense.Match(
    mileage => $"{mileage.Kilometres} km from {mileage.Route.Stops[0]} to {mileage.Route.Stops[^1]}",
    hotel => $"{hotel.Nights} nights at {hotel.Name}",
    meal => meal.Guests.Count > 0 ? $"a meal with {string.Join(" and ", meal.Guests)}" : "a meal",
    unrecognized => "something that this program does not know");
