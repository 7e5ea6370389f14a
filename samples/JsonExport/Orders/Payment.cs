using System.Text.Json.Serialization;

namespace Orders;

// Generated classes are partial: attributes for other tools are added here.
[JsonDerivedType(typeof(PaymentCard), "card")]
[JsonDerivedType(typeof(PaymentInvoice), "invoice")]
public abstract partial class Payment;
