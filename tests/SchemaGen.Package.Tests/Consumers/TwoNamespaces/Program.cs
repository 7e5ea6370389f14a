Acme.Orders.Order order = Acme.Orders.Order.Parse("""<order><item article="bolt"/></order>""");
Acme.Stock.Stock stock = new() { Items = { new Acme.Stock.StockItem { Count = 12 } } };
Console.WriteLine(order.Items[0].Article);
Console.WriteLine(stock);
Console.WriteLine($"{typeof(Acme.Orders.OrderItem).IsPublic} {typeof(Acme.Stock.StockItem).IsPublic}");
