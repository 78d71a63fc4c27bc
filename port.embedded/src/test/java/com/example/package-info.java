/** Programs of others, as the documentation shows them. */
package com.example;
