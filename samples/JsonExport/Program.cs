using System.Text.Json;
using JsonExport;
using Orders;
using SchemaGen.Runtime;

// JsonExport [FILE]: prints an order as JSON.
try
{
    using Stream stream = args is [string path] ? File.OpenRead(path) : typeof(OrderJson).Assembly.GetManifestResourceStream("order.xml")!;
    Console.WriteLine(JsonSerializer.Serialize(Order.Load(stream), OrderJson.Default.Order));
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
